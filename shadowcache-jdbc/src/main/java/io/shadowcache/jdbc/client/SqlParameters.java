package io.shadowcache.jdbc.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of a statement, by position or by name.
 *
 * @param positional the values of {@code ?} in order
 * @param named the values of {@code :name}
 */
record SqlParameters(List<@Nullable Object> positional, Map<String, @Nullable Object> named) {

	static final SqlParameters NONE = new SqlParameters(List.of(), Map.of());

	SqlParameters {
		positional = Collections.unmodifiableList(new ArrayList<>(positional));
		named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
		if (!positional.isEmpty() && !named.isEmpty()) {
			throw new IllegalStateException(
					"A statement has parameters either by position (?) or by name (:name): write all of them in one way");
		}
	}

	SqlParameters and(@Nullable Object value) {
		List<@Nullable Object> all = new ArrayList<>(this.positional);
		all.add(value);
		return new SqlParameters(all, this.named);
	}

	SqlParameters and(String name, @Nullable Object value) {
		Map<String, @Nullable Object> all = new LinkedHashMap<>(this.named);
		all.put(name, value);
		return new SqlParameters(this.positional, all);
	}

}
