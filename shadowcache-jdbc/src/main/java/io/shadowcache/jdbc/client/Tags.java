package io.shadowcache.jdbc.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The parameters that a result depends on, or that are to be invalidated.
 *
 * @param values the values by name
 */
record Tags(SortedMap<String, @Nullable Object> values) {

	/**
	 * Joins the names of parameters that are depended on together.
	 */
	static final String AND = "&";

	static final Tags NONE = new Tags(new TreeMap<>());

	/**
	 * An entry depends on each combination of its parameters, so that each of them can be
	 * invalidated exactly: fifteen for four.
	 */
	static final int MAX = 4;

	Tags {
		values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
	}

	boolean isEmpty() {
		return this.values.isEmpty();
	}

	Tags and(String name, @Nullable Object value) {
		if (name.isBlank() || name.contains(AND)) {
			throw new IllegalArgumentException(
					"A parameter needs a name without '&', such as UserId, but has '" + name + "'");
		}
		SortedMap<String, @Nullable Object> all = new TreeMap<>(this.values);
		all.put(name, value);
		if (all.size() > MAX) {
			throw new IllegalArgumentException(
					"At most %d parameters can be depended on or invalidated together, but these are %s: leave out those that nothing is invalidated by"
						.formatted(MAX, all.keySet()));
		}
		return new Tags(all);
	}

	/**
	 * Returns every combination of at least one of these.
	 */
	List<Tags> combinations() {
		List<Tags> all = new ArrayList<>(List.of(NONE));
		this.values.forEach((name, value) -> {
			for (Tags smaller : List.copyOf(all)) {
				all.add(smaller.and(name, value));
			}
		});
		all.remove(0);
		return all;
	}

	/**
	 * Returns each of these alone.
	 */
	List<Tags> each() {
		return this.values.entrySet().stream().map((value) -> NONE.and(value.getKey(), value.getValue())).toList();
	}

}
