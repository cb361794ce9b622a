package io.shadowcache.jdbc.schema;

import io.shadowcache.jdbc.sql.SqlDialect;

/**
 * The questions for primary keys: schema, table, column, type, and whether the column is
 * computed, set by every update, or has a namesake that differs in case only; in the
 * order of the key.
 */
final class KeyQueries {

	private static final String MYSQL = """
			select k.table_schema, k.table_name, k.column_name, c.data_type,
			coalesce(c.generation_expression, '') <> ''
			from information_schema.key_column_usage k join information_schema.columns c
			on c.table_schema = k.table_schema and c.table_name = k.table_name and c.column_name = k.column_name
			where k.constraint_name = 'PRIMARY'
			and k.table_schema not in ('information_schema', 'performance_schema', 'mysql', 'sys')
			order by k.table_schema, k.table_name, k.ordinal_position""";

	private static final String POSTGRESQL = """
			select n.nspname, c.relname, a.attname, pg_catalog.format_type(a.atttypid, null),
			a.attgenerated <> '' or exists (select 1 from pg_catalog.pg_attribute o where o.attrelid = a.attrelid
			and o.attnum <> a.attnum and not o.attisdropped and lower(o.attname) = lower(a.attname))
			from pg_catalog.pg_index i
			join pg_catalog.pg_class c on c.oid = i.indrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
			cross join lateral unnest(i.indkey::int2[]) with ordinality as k(attnum, position)
			join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
			where i.indisprimary and k.position <= i.indnkeyatts
			and n.nspname not in ('pg_catalog', 'pg_toast', 'information_schema')
			order by n.nspname, c.relname, k.position""";

	private static final String H2 = """
			select k.table_schema, k.table_name, k.column_name, c.data_type,
			c.is_generated = 'ALWAYS' or c.column_on_update is not null
			or exists (select 1 from information_schema.columns o where o.table_schema = c.table_schema and o.table_name = c.table_name and o.column_name <> c.column_name
			and lower(o.column_name) = lower(c.column_name))
			from information_schema.table_constraints t join information_schema.key_column_usage k
			on k.constraint_schema = t.constraint_schema and k.constraint_name = t.constraint_name
			join information_schema.columns c
			on c.table_schema = k.table_schema and c.table_name = k.table_name and c.column_name = k.column_name
			where t.constraint_type = 'PRIMARY KEY' order by k.table_schema, k.table_name, k.ordinal_position""";

	private KeyQueries() {
	}

	/**
	 * Returns the question to a kind of database whose catalog can be read.
	 */
	static String of(SqlDialect dialect) {
		return switch (dialect) {
			case MYSQL, MARIADB -> MYSQL;
			case POSTGRESQL -> POSTGRESQL;
			case H2, GENERIC -> H2;
		};
	}

}
