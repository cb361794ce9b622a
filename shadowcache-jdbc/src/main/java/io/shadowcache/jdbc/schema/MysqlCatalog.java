package io.shadowcache.jdbc.schema;

/**
 * The questions to MySQL and MariaDB.
 */
final class MysqlCatalog {

	static final CatalogQueries QUERIES = new CatalogQueries("select database(), @@session.sql_mode", """
			select table_schema, table_name from information_schema.tables
			where table_schema not in ('information_schema', 'performance_schema', 'mysql', 'sys')
			and table_type in ('BASE TABLE', 'SYSTEM VERSIONED')
			and coalesce(engine, '') not in ('FEDERATED', 'CONNECT', 'SPIDER', 'MRG_MyISAM')""", """
			select table_schema, table_name, view_definition from information_schema.views
			where table_schema not in ('information_schema', 'performance_schema', 'mysql', 'sys')""", null, """
			select unique_constraint_schema, referenced_table_name, constraint_schema, table_name
			from information_schema.referential_constraints
			where delete_rule not in ('NO ACTION', 'RESTRICT') or update_rule not in ('NO ACTION', 'RESTRICT')""", """
			select event_object_schema, event_object_table, action_statement from information_schema.triggers
			where event_object_schema not in ('information_schema', 'performance_schema', 'mysql', 'sys')""", """
			select routine_name, 'VOLATILE' from information_schema.routines
			where routine_schema not in ('information_schema', 'performance_schema', 'mysql', 'sys')
			and sql_data_access <> 'NO SQL'""");

	private MysqlCatalog() {
	}

}
