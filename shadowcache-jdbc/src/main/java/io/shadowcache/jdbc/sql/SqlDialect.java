package io.shadowcache.jdbc.sql;

import java.util.Locale;

/**
 * The rules by which a database product reads SQL text: quotes, comments and the case of
 * names.
 */
public enum SqlDialect {

	/** MySQL. */
	MYSQL,

	/** MariaDB. */
	MARIADB,

	/** PostgreSQL. */
	POSTGRESQL,

	/** H2. */
	H2,

	/** A product that none of the others describes: standard SQL. */
	GENERIC;

	/**
	 * The dialect of a product.
	 * @param databaseProductName what {@code DatabaseMetaData.getDatabaseProductName()}
	 * says
	 * @return the dialect, {@link #GENERIC} if the product is not known
	 */
	public static SqlDialect of(String databaseProductName) {
		String name = databaseProductName.toLowerCase(Locale.ROOT);
		if (name.contains("mariadb")) {
			return MARIADB;
		}
		if (name.contains("mysql")) {
			return MYSQL;
		}
		if (name.contains("postgres")) {
			return POSTGRESQL;
		}
		return name.equals("h2") ? H2 : GENERIC;
	}

	boolean isMysqlFamily() {
		return this == MYSQL || this == MARIADB;
	}

	/**
	 * The same name in quotes.
	 * @param name without quotes in it
	 */
	String quoted(String name) {
		return isMysqlFamily() ? "`" + name + "`" : "\"" + name + "\"";
	}

	/**
	 * The name that the database knows a table by when it is written without quotes.
	 */
	String fold(String unquoted) {
		return switch (this) {
			case POSTGRESQL -> unquoted.toLowerCase(Locale.ROOT);
			case H2, GENERIC -> unquoted.toUpperCase(Locale.ROOT);
			case MYSQL, MARIADB -> unquoted;
		};
	}

}
