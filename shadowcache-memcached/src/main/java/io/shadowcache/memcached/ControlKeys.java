package io.shadowcache.memcached;

import java.util.ArrayList;
import java.util.List;

/**
 * The control keys of a set of dependencies.
 *
 * @param versions the key of each dependency's version, in their order
 * @param current the key of the generation, then those of the versions
 * @param forgettable those of the versions that may expire
 */
record ControlKeys(List<String> versions, List<String> current, List<String> forgettable) {

	/**
	 * Collects keys.
	 * @param lasting how many of the versions, the first ones, must not expire
	 */
	ControlKeys(String generation, List<String> versions, int lasting) {
		this(List.copyOf(versions), joined(generation, versions),
				List.copyOf(versions.subList(lasting, versions.size())));
	}

	static List<String> joined(String first, List<String> others) {
		List<String> joined = new ArrayList<>(1 + others.size());
		joined.add(first);
		joined.addAll(others);
		return List.copyOf(joined);
	}

}
