package io.shadowcache.codec.format;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Coders of the maps of the platform, with scalars or enums as keys. A {@link Map} comes
 * back as {@link LinkedHashMap}, a sorted one as {@link TreeMap}.
 */
final class MapSource implements CoderSource {

	private static final Admission ANY = (value) -> {
	};

	private final Map<Class<?>, Kind> kinds = new HashMap<>();

	private final Scalars scalars;

	private final MapForms forms;

	MapSource(Scalars scalars, MapForms forms) {
		this.scalars = scalars;
		this.forms = forms;
		exact(HashMap.class, HashMap::new);
		exact(LinkedHashMap.class, LinkedHashMap::new);
		exact(ConcurrentHashMap.class, ConcurrentHashMap::new);
		add(ConcurrentMap.class, Admission.exactly(ConcurrentHashMap.class), ConcurrentHashMap::new);
		add(TreeMap.class, Admission.natural(Admission.exactly(TreeMap.class)), TreeMap::new);
		add(SortedMap.class, Admission.natural(ANY), TreeMap::new);
		add(NavigableMap.class, Admission.natural(ANY), TreeMap::new);
		add(Map.class, Admission::byEquality, LinkedHashMap::new);
	}

	private void exact(Class<?> type, Supplier<Map<@Nullable Object, @Nullable Object>> factory) {
		add(type, Admission.exactly(type), factory);
	}

	private void add(Class<?> type, Admission admission, Supplier<Map<@Nullable Object, @Nullable Object>> factory) {
		this.kinds.put(type, new Kind(admission, factory));
	}

	@Override
	public @Nullable Coder coderOf(ResolvedType type, TypePath path, TypeWalker walker) {
		Kind kind = kindOf(type);
		if (kind == null) {
			return null;
		}
		ResolvedType key = type.argument(0);
		if (!key.raw().isEnum() && !this.scalars.isKey(key.raw())) {
			throw path.then("key of " + type)
				.refuse(key.toString(), "is no scalar: declare keys such as String, Long, UUID or an enum");
		}
		Coder value = walker.coderOf(type.argument(1), path.then("value of " + type));
		if (key.raw() == String.class && type.raw() == Map.class) {
			return new RowCoder(value, this.forms);
		}
		return new MapCoder(walker.coderOf(key, path), value, kind.admission(), kind.factory());
	}

	private @Nullable Kind kindOf(ResolvedType type) {
		if (type.raw() == EnumMap.class) {
			return new Kind(Admission.exactly(EnumMap.class), () -> enumMap(type.argument(0).raw()));
		}
		return this.kinds.get(type.raw());
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Map<@Nullable Object, @Nullable Object> enumMap(Class<?> keys) {
		return new EnumMap(keys);
	}

	/**
	 * How maps of a declared class are checked and made.
	 *
	 * @param admission which values may be written
	 * @param factory makes an empty map
	 */
	private record Kind(Admission admission, Supplier<Map<@Nullable Object, @Nullable Object>> factory) {
	}

}
