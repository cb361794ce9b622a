package io.shadowcache.compat.sql;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * All that a statement gave.
 *
 * @param parts in order, one or, for a stored procedure, several
 */
public record SqlResults(List<Part> parts) {

	public SqlResults {
		parts = List.copyOf(parts);
	}

	/**
	 * Rows or the outcome of a write.
	 *
	 * @param rows each by column label in the order of the columns, of equal labels the
	 * last counts; empty if there is an outcome
	 * @param outcome the outcome, or null if there were rows, even none
	 */
	public record Part(List<Map<String, @Nullable Object>> rows, @Nullable WriteOutcome outcome) {
	}

}
