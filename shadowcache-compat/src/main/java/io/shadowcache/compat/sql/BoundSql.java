package io.shadowcache.compat.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.shadowcache.compat.format.JavaScriptValues;
import org.jspecify.annotations.Nullable;

/**
 * A statement with the values of its placeholders, which become part of the text as
 * mysql2 does it: {@code ?} is a value, a list is its elements with commas, {@code ??} is
 * an identifier. Placeholders in strings, quoted names and comments are none.
 */
public final class BoundSql {

	private static final Pattern ASSIGNS = Pattern.compile("(?is).*\\b(?:set|key\\s+update)\\s*");

	private static final Pattern AMBIGUOUS = Pattern.compile("\\\\['\"]");

	private final String sql;

	private final List<@Nullable Object> params;

	private final JavaScriptValues values;

	/**
	 * Binds values.
	 * @param sql the statement with placeholders
	 * @param params their values in order; those without a placeholder are ignored
	 * @param values what Java values stand for
	 */
	public BoundSql(String sql, List<? extends @Nullable Object> params, JavaScriptValues values) {
		this.sql = sql;
		this.params = Collections.unmodifiableList(new ArrayList<>(params));
		this.values = values;
	}

	/**
	 * Writes the statement for a session in the usual mode.
	 * @return the text
	 * @throws IllegalArgumentException if a value cannot be written
	 */
	public String text() {
		try {
			return text(SqlMode.USUAL);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Writes the statement.
	 * @param mode how the session reads strings
	 * @return the text that the server gets
	 * @throws IllegalArgumentException if a value cannot be written
	 * @throws SQLException if the session does not tell how it reads strings
	 */
	String text(SqlMode mode) throws SQLException {
		if (this.params.isEmpty()) {
			return this.sql;
		}
		requireUnambiguous(mode);
		Literals literals = new Literals(this.values, mode);
		StringBuilder text = new StringBuilder();
		int copied = 0;
		int bound = 0;
		Placeholder place = Placeholder.find(this.sql, 0);
		while (place != null && bound < this.params.size()) {
			if (place.length() <= 2) {
				Object value = this.params.get(bound++);
				text.append(this.sql, copied, place.start())
					.append((place.length() == 2) ? literals.identifier(value) : literal(literals, place, value));
				copied = place.end();
			}
			place = Placeholder.find(this.sql, place.end());
		}
		return text.append(this.sql, copied, this.sql.length()).toString();
	}

	private String literal(Literals literals, Placeholder place, @Nullable Object value) throws SQLException {
		if (!(value instanceof Map<?, ?> map)) {
			return literals.of(value);
		}
		String before = this.sql.substring(0, place.start());
		if (before.stripTrailing().endsWith(",") && before.toLowerCase(Locale.ROOT).contains("set")) {
			throw new IllegalArgumentException(
					"A map after a comma is not understood: let it follow SET or KEY UPDATE directly");
		}
		return ASSIGNS.matcher(before).matches() ? literals.assignments(map) : literals.of(map);
	}

	/** Where strings end depends on the mode if a quote follows a backslash. */
	private void requireUnambiguous(SqlMode mode) throws SQLException {
		if (AMBIGUOUS.matcher(this.sql).find() && !(mode.escapesByBackslash() && mode.quotesStringsOnly())) {
			throw new IllegalArgumentException(
					"A quote after a backslash is not understood in the sql_mode %s: ".formatted(mode.names())
							+ "pass the string as a parameter");
		}
	}

}
