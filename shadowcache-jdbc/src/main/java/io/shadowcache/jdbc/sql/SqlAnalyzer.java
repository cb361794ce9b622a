package io.shadowcache.jdbc.sql;

import org.jspecify.annotations.Nullable;

/**
 * Tells from SQL text what it reads and writes. Queries and changes are scanned for
 * tables and parsed as well; where the two disagree the text is refused, so that a table
 * is not missed silently. So is a text that the server may read in several ways,
 * depending on its settings, that do different things.
 */
public final class SqlAnalyzer {

	private static final int LONGEST = 4 * 1024 * 1024;

	private final SqlDialect dialect;

	private final SecondOpinion secondOpinion = new SecondOpinion();

	/**
	 * Creates an analyzer.
	 * @param dialect the rules of the database that runs the statements
	 */
	public SqlAnalyzer(SqlDialect dialect) {
		this.dialect = dialect;
	}

	/**
	 * Tells what a text does. Never throws, keeps nothing, can be called from any thread.
	 * @param sql one statement or several
	 * @return what it does
	 */
	public SqlEffect analyze(String sql) {
		if (sql.length() > LONGEST) {
			return SqlEffect.unknown("longer than " + LONGEST + " characters");
		}
		SqlEffect agreed = null;
		UnclearSqlException unreadable = null;
		for (Escapes escapes : Escapes.of(this.dialect, sql)) {
			try {
				SqlEffect effect = new Reading(this.dialect, escapes, sql, this.secondOpinion).effect();
				if (agreed != null && !agreed.equals(effect)) {
					return SqlEffect.unknown("a backslash that may escape or not");
				}
				agreed = effect;
			}
			catch (UnclearSqlException ex) {
				unreadable = ex;
			}
		}
		return (unreadable == null || isOneStatement(sql)) ? known(agreed, unreadable) : known(null, unreadable);
	}

	private static SqlEffect known(@Nullable SqlEffect agreed, @Nullable UnclearSqlException unreadable) {
		if (agreed != null) {
			return agreed;
		}
		return SqlEffect.unknown((unreadable != null) ? String.valueOf(unreadable.getMessage()) : "not read");
	}

	/**
	 * A server refuses a statement that it cannot cut into tokens, but by then it may
	 * have executed those in front of it.
	 */
	private static boolean isOneStatement(String sql) {
		int semicolon = sql.indexOf(';');
		return semicolon < 0 || sql.substring(semicolon + 1).isBlank();
	}

}
