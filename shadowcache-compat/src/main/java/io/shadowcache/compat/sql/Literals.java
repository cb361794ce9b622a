package io.shadowcache.compat.sql;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import io.shadowcache.compat.format.JavaScriptDate;
import io.shadowcache.compat.format.JavaScriptNumber;
import io.shadowcache.compat.format.JavaScriptValues;
import io.shadowcache.compat.format.Undefined;
import io.shadowcache.compat.format.Unicode;
import org.jspecify.annotations.Nullable;

/**
 * Values as they stand in SQL. No value can end its literal, in any mode of the session.
 */
final class Literals {

	private final JavaScriptValues values;

	private final SqlMode mode;

	Literals(JavaScriptValues values, SqlMode mode) {
		this.values = values;
		this.mode = mode;
	}

	String of(@Nullable Object value) throws SQLException {
		Object reduced = this.values.of(value);
		if (reduced == null || reduced == Undefined.UNDEFINED) {
			return "NULL";
		}
		if (reduced instanceof Number number) {
			return number(number);
		}
		if (reduced instanceof byte[] bytes) {
			return "X'" + HexFormat.of().formatHex(bytes) + "'";
		}
		if (reduced instanceof Instant instant) {
			return quote(JavaScriptDate.toSql(instant, this.values.zone()));
		}
		if (reduced instanceof List<?> list) {
			return list(list);
		}
		return (reduced instanceof Boolean) ? reduced.toString() : quote(this.values.text(reduced));
	}

	private static String number(Number number) {
		if (number instanceof BigDecimal decimal) {
			return decimal.toPlainString();
		}
		if (number instanceof Double nearest) {
			if (!Double.isFinite(nearest)) {
				throw new IllegalArgumentException("%s is no number in SQL: pass null".formatted(number));
			}
			return JavaScriptNumber.format(nearest);
		}
		return number.toString();
	}

	private String list(List<?> list) throws SQLException {
		StringBuilder text = new StringBuilder();
		for (Object element : list) {
			text.append(text.isEmpty() ? "" : ", ");
			Object reduced = this.values.of(element);
			text.append((reduced instanceof List) ? "(" + of(reduced) + ")" : of(reduced));
		}
		return text.toString();
	}

	String assignments(Map<?, ?> map) throws SQLException {
		StringBuilder text = new StringBuilder();
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			text.append(text.isEmpty() ? "" : ", ")
				.append(identifier(String.valueOf(entry.getKey())))
				.append(" = ")
				.append(of(entry.getValue()));
		}
		return text.toString();
	}

	String identifier(@Nullable Object value) {
		if (value instanceof List<?> list) {
			return String.join(", ", list.stream().map(this::identifier).toList());
		}
		String quoted = this.values.text(value).replace("`", "``");
		return "`" + (quoted.contains("->") ? quoted : quoted.replace(".", "`.`")) + "`";
	}

	private String quote(String value) throws SQLException {
		String text = Unicode.wellFormed(value).replace("'", "''");
		if (text.indexOf('\\') >= 0 && this.mode.escapesByBackslash()) {
			text = text.replace("\\", "\\\\");
		}
		return "'" + text + "'";
	}

}
