package io.shadowcache.jdbc.sql;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The text of a statement without any value: literals become question marks, lists of
 * them become one, comments are left out. Fit for people; it need not be valid SQL.
 */
public final class SqlShape {

	/** The length from which on a shape is cut, in characters. */
	private static final int LONGEST = 500;

	private static final Pattern LIST = Pattern.compile("\\b(in\\s*\\()\\s*\\?(?:\\s*,\\s*\\?)+\\s*\\)",
			Pattern.CASE_INSENSITIVE);

	private SqlShape() {
	}

	/**
	 * Takes the values out of a text.
	 * @param dialect the rules of the database that runs it
	 * @param sql one statement or several
	 * @return the shape, or {@code null} if it cannot be told for certain where values
	 * begin and end
	 */
	public static @Nullable String of(SqlDialect dialect, String sql) {
		String agreed = null;
		for (Escapes escapes : Escapes.of(dialect, sql)) {
			try {
				String shape = shape(dialect, sql, new SqlLexer(dialect, escapes, sql).tokens());
				if (agreed != null && !agreed.equals(shape)) {
					return null;
				}
				agreed = shape;
			}
			catch (UnclearSqlException ex) {
				return null;
			}
		}
		return agreed;
	}

	private static String shape(SqlDialect dialect, String sql, List<Token> tokens) {
		StringBuilder text = new StringBuilder();
		int end = 0;
		for (Token token : tokens) {
			if (token.start() > end && !text.isEmpty()) {
				text.append(' ');
			}
			text.append(isValue(dialect, sql, token) ? "?" : sql.substring(token.start(), token.end()));
			end = token.end();
		}
		String shape = LIST.matcher(text).replaceAll("$1?, …)");
		return (shape.length() <= LONGEST) ? shape : shape.substring(0, LONGEST) + "…";
	}

	/**
	 * Double quotes are around names or around values; in doubt these are values.
	 */
	private static boolean isValue(SqlDialect dialect, String sql, Token token) {
		return switch (token.kind()) {
			case STRING, NUMBER, PARAMETER -> true;
			case QUOTED ->
				sql.charAt(token.start()) == '"' && dialect != SqlDialect.POSTGRESQL && dialect != SqlDialect.H2;
			case WORD, VARIABLE, SYMBOL, END -> false;
		};
	}

}
