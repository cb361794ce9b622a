package io.shadowcache.jdbc.sql;

import java.util.List;

/**
 * Which quotes a backslash may escape in. It depends on settings of the server that a
 * text does not show: {@code sql_mode} in the family of MySQL,
 * {@code standard_conforming_strings} in PostgreSQL.
 */
enum Escapes {

	/** Text in single and in double quotes, as MySQL does by default. */
	ALL,

	/** Text in single quotes: MySQL with {@code ANSI_QUOTES}, an old PostgreSQL. */
	SINGLE_QUOTES,

	/** No text: standard SQL, MySQL with {@code NO_BACKSLASH_ESCAPES}. */
	NONE;

	/**
	 * All rules that a server may follow, its default first.
	 */
	static List<Escapes> of(SqlDialect dialect, String sql) {
		if (sql.indexOf('\\') < 0) {
			return List.of(usual(dialect));
		}
		return switch (dialect) {
			case MYSQL, MARIADB -> List.of(ALL, SINGLE_QUOTES, NONE);
			case POSTGRESQL -> List.of(NONE, SINGLE_QUOTES);
			case H2, GENERIC -> List.of(NONE);
		};
	}

	static Escapes usual(SqlDialect dialect) {
		return dialect.isMysqlFamily() ? ALL : NONE;
	}

	boolean apply(char quote) {
		return this == ALL || (this == SINGLE_QUOTES && quote == '\'');
	}

}
