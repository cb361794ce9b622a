package io.shadowcache.spring.jdbc;

import java.util.Map;

/**
 * What servers of one kind have in common, whichever driver speaks to them.
 *
 * @param id the first part of the ids of its databases
 * @param port the port of a URL that names none, empty if it is not known
 * @param schema the schema of unqualified names, empty if it is not known
 * @param isCatalogSchema whether unqualified names belong to the catalog
 */
record DatabaseFamily(String id, String port, String schema, boolean isCatalogSchema) {

	private static final DatabaseFamily MYSQL = new DatabaseFamily("mysql", "3306", "", true);

	private static final Map<String, DatabaseFamily> BY_DRIVER = Map.of("mysql", MYSQL, "mysqlx", MYSQL, "mysql+srv",
			MYSQL, "mariadb", MYSQL, "postgresql", new DatabaseFamily("postgresql", "5432", "public", false), "pgsql",
			new DatabaseFamily("postgresql", "5432", "public", false), "sqlserver",
			new DatabaseFamily("sqlserver", "1433", "dbo", false), "oracle",
			new DatabaseFamily("oracle", "1521", "", false), "h2", new DatabaseFamily("h2", "9092", "public", false),
			"hsqldb", new DatabaseFamily("hsqldb", "9001", "public", false));

	static DatabaseFamily ofDriver(String name) {
		return BY_DRIVER.getOrDefault(name, new DatabaseFamily(name, "", "", false));
	}

}
