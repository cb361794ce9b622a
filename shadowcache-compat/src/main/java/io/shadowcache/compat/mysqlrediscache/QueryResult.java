package io.shadowcache.compat.mysqlrediscache;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.shadowcache.compat.sql.SqlResults;
import io.shadowcache.compat.sql.WriteOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The value that mysql2 makes of what a statement gave.
 *
 * @param value rows, the header of a write, or a list of these for a stored procedure
 * @param exact whether all of it is known
 */
record QueryResult(@Nullable Object value, boolean exact) {

	private static final Set<String> FORBIDDEN = Set.of("__proto__", "__defineGetter__", "__defineSetter__",
			"__lookupGetter__", "__lookupSetter__");

	private static final Pattern CHANGED = Pattern.compile("\\schanged:\\s*([0-9]+)", Pattern.CASE_INSENSITIVE);

	static QueryResult of(SqlResults results) {
		List<Object> values = results.parts().stream().map(QueryResult::value).toList();
		boolean exact = results.parts()
			.stream()
			.allMatch((part) -> part.outcome() == null || part.outcome().info() != null);
		return new QueryResult((values.size() == 1) ? values.get(0) : values, exact);
	}

	private static Object value(SqlResults.Part part) {
		if (part.outcome() != null) {
			return header(part.outcome());
		}
		part.rows().stream().limit(1).flatMap((row) -> row.keySet().stream()).forEach(QueryResult::requireAllowed);
		return part.rows();
	}

	private static void requireAllowed(String column) {
		if (FORBIDDEN.contains(column)) {
			throw new IllegalArgumentException(
					"The column name %s means something else in JavaScript: use another alias".formatted(column));
		}
	}

	private static Map<String, @Nullable Object> header(WriteOutcome outcome) {
		String info = (outcome.info() != null) ? outcome.info() : "";
		Matcher changed = CHANGED.matcher(info);
		Map<String, @Nullable Object> header = new LinkedHashMap<>();
		header.put("fieldCount", 0);
		header.put("affectedRows", (double) outcome.affectedRows());
		header.put("insertId", (double) outcome.insertId());
		header.put("info", info);
		header.put("serverStatus", outcome.serverStatus());
		header.put("warningStatus", outcome.warnings());
		header.put("changedRows", changed.find() ? Double.parseDouble(changed.group(1)) : 0);
		return header;
	}

}
