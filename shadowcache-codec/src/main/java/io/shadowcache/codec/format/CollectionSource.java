package io.shadowcache.codec.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import io.shadowcache.codec.CodecException;
import org.jspecify.annotations.Nullable;

/**
 * Coders of the collections of the platform. Interfaces come back as the class that keeps
 * both order and equality: a list as {@link ArrayList}, a set as {@link LinkedHashSet}, a
 * sorted set as {@link TreeSet}, a queue as the class that it was.
 */
final class CollectionSource implements CoderSource {

	private final Map<Class<?>, Function<Coder, Coder>> builders = new HashMap<>();

	@SuppressWarnings("JdkObsolete") // declared by users, comes back as it is
	CollectionSource() {
		add(ArrayList.class, Admission.exactly(ArrayList.class), ArrayList::new);
		exact(LinkedList.class, LinkedList::new);
		exact(ArrayDeque.class, ArrayDeque::new);
		exact(HashSet.class, HashSet::new);
		exact(LinkedHashSet.class, LinkedHashSet::new);
		IntFunction<Collection<@Nullable Object>> tree = (size) -> new TreeSet<>();
		add(TreeSet.class, Admission.natural(Admission.exactly(TreeSet.class)), tree);
		Admission natural = Admission.natural((value) -> {
		});
		add(SortedSet.class, natural, tree);
		add(NavigableSet.class, natural, tree);
		add(List.class, Admission::byEquality, ArrayList::new);
		add(Set.class, Admission::byEquality, (size) -> new LinkedHashSet<>());
		this.builders.put(Collection.class, this::setOrList);
		this.builders.put(Iterable.class, this::setOrList);
		this.builders.put(Queue.class, this::linkedOrArray);
		this.builders.put(Deque.class, this::linkedOrArray);
	}

	private void exact(Class<?> type, Supplier<Collection<@Nullable Object>> factory) {
		add(type, Admission.exactly(type), (size) -> factory.get());
	}

	private void add(Class<?> type, Admission admission, IntFunction<Collection<@Nullable Object>> factory) {
		this.builders.put(type, (element) -> new CollectionCoder(element, admission, factory));
	}

	private Coder setOrList(Coder element) {
		return new FormsCoder("a collection", List.of(Form.open("set", Set.class, build(Set.class, element)),
				Form.open("list", Collection.class, build(List.class, element))));
	}

	private Coder linkedOrArray(Coder element) {
		return new FormsCoder("a queue",
				List.of(Form.exact("linked", LinkedList.class, build(LinkedList.class, element)),
						Form.exact("array", ArrayDeque.class, build(ArrayDeque.class, element))));
	}

	private Coder build(Class<?> type, Coder element) {
		Function<Coder, Coder> builder = this.builders.get(type);
		if (builder == null) {
			throw new IllegalArgumentException(type + " is no known collection");
		}
		return builder.apply(element);
	}

	@Override
	public @Nullable Coder coderOf(ResolvedType type, TypePath path, TypeWalker walker) {
		boolean enums = type.raw() == EnumSet.class;
		if (!enums && !this.builders.containsKey(type.raw())) {
			return null;
		}
		Coder element = walker.coderOf(type.argument(0), path.then("element of " + type));
		return enums ? enumSet(type.argument(0).raw(), element) : build(type.raw(), element);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Coder enumSet(Class<?> constants, Coder element) {
		return new CollectionCoder(element, (value) -> {
			if (!(value instanceof EnumSet)) {
				throw new CodecException("An EnumSet is declared, this is a " + value.getClass().getTypeName());
			}
		}, (size) -> (Collection<@Nullable Object>) EnumSet.noneOf((Class) constants));
	}

}
