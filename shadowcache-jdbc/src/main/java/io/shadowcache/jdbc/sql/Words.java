package io.shadowcache.jdbc.sql;

import java.util.Set;

/**
 * The words of SQL that the scan has to know.
 */
final class Words {

	static final Set<String> NEVER_A_NAME = Set.of("SELECT", "FROM", "WHERE", "ON", "SET", "JOIN", "INTO", "UNION",
			"INTERSECT", "EXCEPT", "ORDER", "GROUP", "HAVING", "TABLE", "AND", "OR", "NOT", "NULL", "CASE", "WHEN",
			"THEN", "ELSE", "AS", "IN", "EXISTS", "DISTINCT", "LATERAL", "CROSS", "INNER", "LEFT", "RIGHT", "NATURAL",
			"LIMIT", "USING", "WITH", "CREATE", "GRANT", "FETCH");

	/** What may end the list of tables, unless it is an alias. */
	static final Set<String> AFTER_FROM = Set.of("WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "WINDOW", "UNION",
			"INTERSECT", "EXCEPT", "MINUS", "SET", "RETURNING", "OFFSET", "FETCH", "VALUES", "QUALIFY", "LOCK",
			"PROCEDURE", "CONNECT", "WHEN");

	/** What follows an alias, and cannot follow a word that ends the list. */
	static final Set<String> AFTER_ALIAS = Set.of("JOIN", "INNER", "LEFT", "RIGHT", "CROSS", "NATURAL", "FULL", "ON",
			"USING", "WHERE", "STRAIGHT_JOIN", "USE", "FORCE");

	static final Set<String> NO_ALIAS = Set.of("ON", "USING", "JOIN", "INNER", "LEFT", "RIGHT", "CROSS", "NATURAL",
			"FULL", "STRAIGHT_JOIN", "USE", "FORCE", "IGNORE", "FOR", "PARTITION", "TABLESAMPLE", "SELECT", "FROM",
			"DEFAULT", "INTO", "WITH", "TABLE", "OVERRIDING");

	static final Set<String> QUERY = Set.of("SELECT", "WITH", "VALUES", "TABLE");

	static final Set<String> CHANGE = Set.of("INSERT", "REPLACE", "UPDATE", "DELETE", "MERGE");

	static final Set<String> WRITING = Set.of("INSERT", "REPLACE", "UPDATE", "DELETE", "MERGE", "INTO", "CALL",
			"CREATE", "DROP", "ALTER", "TRUNCATE", "EXEC", "EXECUTE", "COPY", "LOAD", "RENAME", "DO", "SET");

	static final Set<String> FROM_IN_ARGUMENTS = Set.of("EXTRACT", "TRIM", "SUBSTRING", "SUBSTR", "OVERLAY",
			"POSITION");

	/** Functions and bare words whose value is not given by tables and arguments. */
	static final Set<String> VOLATILE = Set.of("CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "LOCALTIME",
			"LOCALTIMESTAMP", "SYSDATE", "SYSTIMESTAMP", "CURRENT_USER", "SESSION_USER", "SYSTEM_USER", "CURRENT_ROLE",
			"CURRENT_SCHEMA", "CURRENT_CATALOG", "UTC_DATE", "UTC_TIME", "UTC_TIMESTAMP", "NEXTVAL", "CURRVAL",
			"TABLESAMPLE", "ROWNUM");

	static final Set<String> VOLATILE_FUNCTIONS = Set.of("NOW", "RAND", "RANDOM", "UUID", "UUID_SHORT", "UUIDV4",
			"UUIDV7", "GEN_RANDOM_UUID", "RANDOM_UUID", "SECURE_RAND", "RANDOM_BYTES", "CURDATE", "CURTIME",
			"UNIX_TIMESTAMP", "CONNECTION_ID", "LAST_INSERT_ID", "ROW_COUNT", "FOUND_ROWS", "LASTVAL", "SETVAL",
			"LAST_VALUE_OF", "CLOCK_TIMESTAMP", "STATEMENT_TIMESTAMP", "TRANSACTION_TIMESTAMP", "TIMEOFDAY", "AGE",
			"SLEEP", "CURRENT_SETTING", "SET_CONFIG", "GET_LOCK", "RELEASE_LOCK", "RELEASE_ALL_LOCKS", "IS_FREE_LOCK",
			"IS_USED_LOCK", "USER", "DATABASE", "SCHEMA", "LOAD_FILE", "TXID_CURRENT", "BENCHMARK", "RANDOM_NORMAL",
			"SESSION_ID", "IDENTITY", "SCOPE_IDENTITY", "FILE_READ", "CSVREAD", "UUID_GENERATE_V1", "UUID_GENERATE_V4",
			"RANDN", "SYS_GUID", "VERSION", "LOCK_MODE", "MEMORY_USED", "MEMORY_FREE");

	/** Texts that PostgreSQL turns into the time of day. */
	static final Set<String> VOLATILE_TEXTS = Set.of("now", "today", "tomorrow", "yesterday");

	/** Names of columns, such as {@code number}, that need no quotes on any server. */
	static final Set<String> RESERVED_BY_THE_PARSER = Set.of("NUMBER", "FINAL", "MAP", "IMPORT");

	/** Such a name that needs quotes on MySQL and MariaDB. */
	static final Set<String> RESERVED_BY_THE_PARSER_AND_MYSQL = Set.of("PRECISION");

	private Words() {
	}

}
