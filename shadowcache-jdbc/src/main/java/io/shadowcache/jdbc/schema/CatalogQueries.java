package io.shadowcache.jdbc.schema;

import io.shadowcache.jdbc.sql.SqlDialect;
import org.jspecify.annotations.Nullable;

/**
 * The questions to one kind of database.
 *
 * @param tables schema and name of each table
 * @param views schema, name and definition of each view
 * @param effects schema and name of a table, then schema and name of another that a write
 * to the first one changes, or seems to change
 * @param triggers schema and name of a table, then what is executed by a write to it
 */
record CatalogQueries(String tables, String views, String effects, String triggers) {

	private static final CatalogQueries MYSQL = new CatalogQueries("""
			select table_schema, table_name from information_schema.tables
			where table_schema not in ('information_schema', 'performance_schema', 'mysql', 'sys')
			and table_type <> 'VIEW'""", """
			select table_schema, table_name, view_definition from information_schema.views
			where table_schema not in ('information_schema', 'performance_schema', 'mysql', 'sys')""", """
			select unique_constraint_schema, referenced_table_name, constraint_schema, table_name
			from information_schema.referential_constraints
			where delete_rule not in ('NO ACTION', 'RESTRICT') or update_rule not in ('NO ACTION', 'RESTRICT')""", """
			select event_object_schema, event_object_table, action_statement from information_schema.triggers
			where event_object_schema not in ('information_schema', 'performance_schema', 'mysql', 'sys')""");

	private static final CatalogQueries POSTGRESQL = new CatalogQueries("""
			select n.nspname, c.relname from pg_catalog.pg_class c
			join pg_catalog.pg_namespace n on n.oid = c.relnamespace
			where c.relkind in ('r', 'p', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema')""", """
			select schemaname, viewname, definition from pg_catalog.pg_views
			where schemaname not in ('pg_catalog', 'information_schema')""", """
			select pn.nspname, p.relname, cn.nspname, c.relname from pg_catalog.pg_constraint f
			join pg_catalog.pg_class c on c.oid = f.conrelid join pg_catalog.pg_namespace cn on cn.oid = c.relnamespace
			join pg_catalog.pg_class p on p.oid = f.confrelid join pg_catalog.pg_namespace pn on pn.oid = p.relnamespace
			where f.contype = 'f' and (f.confdeltype in ('c', 'n', 'd') or f.confupdtype in ('c', 'n', 'd'))
			union all
			select pn.nspname, p.relname, cn.nspname, c.relname from pg_catalog.pg_inherits i
			join pg_catalog.pg_class c on c.oid = i.inhrelid join pg_catalog.pg_namespace cn on cn.oid = c.relnamespace
			join pg_catalog.pg_class p on p.oid = i.inhparent join pg_catalog.pg_namespace pn on pn.oid = p.relnamespace
			union all
			select cn.nspname, c.relname, pn.nspname, p.relname from pg_catalog.pg_inherits i
			join pg_catalog.pg_class c on c.oid = i.inhrelid join pg_catalog.pg_namespace cn on cn.oid = c.relnamespace
			join pg_catalog.pg_class p on p.oid = i.inhparent join pg_catalog.pg_namespace pn on pn.oid = p.relnamespace
			""", """
			select n.nspname, c.relname, p.prosrc from pg_catalog.pg_trigger t
			join pg_catalog.pg_class c on c.oid = t.tgrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
			join pg_catalog.pg_proc p on p.oid = t.tgfoid where not t.tgisinternal
			union all
			select schemaname, tablename, definition from pg_catalog.pg_rules
			where schemaname not in ('pg_catalog', 'information_schema')""");

	private static final CatalogQueries H2 = new CatalogQueries("""
			select table_schema, table_name from information_schema.tables
			where table_schema <> 'INFORMATION_SCHEMA' and table_type = 'BASE TABLE'""", """
			select table_schema, table_name, view_definition from information_schema.views
			where table_schema <> 'INFORMATION_SCHEMA'""", """
			select p.table_schema, p.table_name, c.table_schema, c.table_name
			from information_schema.referential_constraints r
			join information_schema.table_constraints c
			on c.constraint_schema = r.constraint_schema and c.constraint_name = r.constraint_name
			join information_schema.table_constraints p
			on p.constraint_schema = r.unique_constraint_schema and p.constraint_name = r.unique_constraint_name
			where r.delete_rule not in ('NO ACTION', 'RESTRICT') or r.update_rule not in ('NO ACTION', 'RESTRICT')""",
			"""
					select event_object_schema, event_object_table, 'Java code' from information_schema.triggers""");

	/**
	 * Returns the questions to a kind of database, or {@code null} if they are not known.
	 */
	static @Nullable CatalogQueries of(SqlDialect dialect) {
		return switch (dialect) {
			case MYSQL, MARIADB -> MYSQL;
			case POSTGRESQL -> POSTGRESQL;
			case H2 -> H2;
			case GENERIC -> null;
		};
	}

}
