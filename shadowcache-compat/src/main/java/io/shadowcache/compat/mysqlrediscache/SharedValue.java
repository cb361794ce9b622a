package io.shadowcache.compat.mysqlrediscache;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A value as it is in the cache, on a miss as on a hit: {@code null}, a {@link Boolean},
 * a {@link String}, a number, a {@link List} or a {@link Map} of these. Numbers are
 * {@link Long} if they are integers up to 2^53, otherwise {@link Double}: read them as
 * {@link Number}. Dates are text in UTC, such as {@code 2024-02-29T12:34:56.789Z}.
 *
 * @param value the value
 */
public record SharedValue(@Nullable Object value) {

	/**
	 * Returns the rows of a query.
	 * @return each row by column name
	 * @throws IllegalStateException if this is not a list of rows
	 */
	public List<Map<String, @Nullable Object>> rows() {
		if (this.value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
			@SuppressWarnings("unchecked")
			List<Map<String, @Nullable Object>> rows = (List<Map<String, @Nullable Object>>) list;
			return rows;
		}
		throw new IllegalStateException("These are not rows: read value() instead");
	}

}
