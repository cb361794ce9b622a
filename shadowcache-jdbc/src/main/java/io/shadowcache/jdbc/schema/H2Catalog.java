package io.shadowcache.jdbc.schema;

/**
 * The questions to H2, whose triggers are Java code.
 */
final class H2Catalog {

	static final CatalogQueries QUERIES = new CatalogQueries("select current_schema, ''", """
			select table_schema, table_name from information_schema.tables
			where table_schema <> 'INFORMATION_SCHEMA' and table_type = 'BASE TABLE'""", """
			select table_schema, table_name, view_definition from information_schema.views
			where table_schema <> 'INFORMATION_SCHEMA'
			union all
			select synonym_schema, synonym_name,
			'select * from "' || synonym_for_schema || '"."' || synonym_for || '"' from information_schema.synonyms""",
			null, """
					select p.table_schema, p.table_name, c.table_schema, c.table_name
					from information_schema.referential_constraints r
					join information_schema.table_constraints c
					on c.constraint_schema = r.constraint_schema and c.constraint_name = r.constraint_name
					join information_schema.table_constraints p
					on p.constraint_schema = r.unique_constraint_schema
					and p.constraint_name = r.unique_constraint_name
					where r.delete_rule not in ('NO ACTION', 'RESTRICT')
					or r.update_rule not in ('NO ACTION', 'RESTRICT')""",
			"select event_object_schema, event_object_table, null from information_schema.triggers",
			"select routine_name, 'VOLATILE' from information_schema.routines");

	private H2Catalog() {
	}

}
