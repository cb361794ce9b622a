package io.shadowcache.jdbc.schema;

/**
 * The questions to PostgreSQL. Views tell by the dependencies of their rules what they
 * read, so that nothing has to be parsed for it. A trigger is looked into if its function
 * is PL/pgSQL and looks up names as its caller does.
 */
final class PostgresCatalog {

	static final CatalogQueries QUERIES = new CatalogQueries("""
			select array_to_string(current_schemas(false), chr(10)),
			'standard_conforming_strings=' || current_setting('standard_conforming_strings')""", """
			select n.nspname, c.relname from pg_catalog.pg_class c
			join pg_catalog.pg_namespace n on n.oid = c.relnamespace
			where c.relkind in ('r', 'p', 'm') and c.relpersistence <> 't'
			and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')""", """
			select schemaname, viewname, definition from pg_catalog.pg_views
			where schemaname not in ('pg_catalog', 'information_schema')""", """
			select distinct vn.nspname, v.relname, tn.nspname, t.relname from pg_catalog.pg_rewrite r
			join pg_catalog.pg_class v on v.oid = r.ev_class join pg_catalog.pg_namespace vn on vn.oid = v.relnamespace
			join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_rewrite'::regclass and d.objid = r.oid
			and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid <> r.ev_class
			join pg_catalog.pg_class t on t.oid = d.refobjid join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
			where v.relkind = 'v' and r.ev_type = '1' and vn.nspname not in ('pg_catalog', 'information_schema')""", """
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
			select n.nspname, c.relname,
			case when l.lanname = 'plpgsql' and p.proconfig is null then p.prosrc end from pg_catalog.pg_trigger t
			join pg_catalog.pg_class c on c.oid = t.tgrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
			join pg_catalog.pg_proc p on p.oid = t.tgfoid join pg_catalog.pg_language l on l.oid = p.prolang
			where not t.tgisinternal
			and p.proname not in ('suppress_redundant_updates_trigger', 'tsvector_update_trigger')
			union all
			select schemaname, tablename, null from pg_catalog.pg_rules
			where schemaname not in ('pg_catalog', 'information_schema')""", """
			select p.proname, case p.provolatile when 'v' then 'VOLATILE' else 'STABLE' end from pg_catalog.pg_proc p
			join pg_catalog.pg_namespace n on n.oid = p.pronamespace
			where n.nspname not in ('pg_catalog', 'information_schema') and p.provolatile <> 'i'""");

	private PostgresCatalog() {
	}

}
