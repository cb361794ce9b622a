package io.shadowcache.codec.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How one decoded value can serve many callers. What a caller gets is of the class that
 * it would be decoded to.
 */
enum Sharing {

	/** Not at all: each caller needs a value of its own. */
	NONE((kept) -> kept),
	/** The value itself. */
	SAME((kept) -> kept),
	/** A list of its own for each caller, of the same elements. */
	LIST((kept) -> new ArrayList<>((ArrayList<?>) kept)),
	/** A set of its own for each caller, of the same elements. */
	SET((kept) -> new LinkedHashSet<>((LinkedHashSet<?>) kept));

	private static final Set<Class<?>> LISTS = Set.of(List.class, ArrayList.class);

	private static final Set<Class<?>> SETS = Set.of(Set.class, LinkedHashSet.class);

	@SuppressWarnings("ImmutableEnumChecker") // lambdas without state
	private final UnaryOperator<Object> forCaller;

	Sharing(UnaryOperator<Object> forCaller) {
		this.forCaller = forCaller;
	}

	/**
	 * Finds out how values of a type can be shared.
	 */
	static Sharing of(ResolvedType type) {
		if (Immutability.of(type)) {
			return SAME;
		}
		if (LISTS.contains(type.raw()) && Immutability.of(type.argument(0))) {
			return LIST;
		}
		return (SETS.contains(type.raw()) && Immutability.of(type.argument(0))) ? SET : NONE;
	}

	Object share(Object kept) {
		return this.forCaller.apply(kept);
	}

}
