package io.shadowcache.integration.catalog;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What PostgreSQL says in addition.
 */
abstract class PostgresCatalogContract extends TriggerCatalogContract {

	private static final String TRIGGER = "create trigger %s %s on %s for each row execute function %s()";

	@Override
	String defaultSchema() {
		return "public";
	}

	@Override
	String[] definitions() {
		return new String[] { "create table audit (id int, text varchar(40))", "create table trail (id int)",
				"create table stamped (id int primary key, seen timestamp, name text,"
						+ " upper_name text generated always as (upper(name)) stored)",
				"create table dynamic (id int)", "create table ruled (id int primary key)", "create sequence counter",
				function("audit_note", "if tg_op = 'UPDATE' then insert into audit values (new.id, 'x'); end if;"),
				function("trace_audit", "insert into trail values (new.id);"), function("stamp", "new.seen := now();"),
				function("anything", "execute 'delete from trail';"),
				function("instead", "update product set name = new.name where id = new.id;"),
				TRIGGER.formatted("audited", "after update", "note", "audit_note"),
				TRIGGER.formatted("traced", "after insert", "audit", "trace_audit"),
				TRIGGER.formatted("stamps", "before update", "stamped", "stamp"),
				TRIGGER.formatted("calls", "after insert", "dynamic", "anything"),
				"create view instead_of as select p.id, p.name, n.id as note from product p, note n",
				TRIGGER.formatted("instead", "instead of update", "instead_of", "instead"),
				"create rule ruling as on insert to ruled do also insert into trail values (1)",
				"create materialized view summary as select count(*) as n from product",
				"create view of_summary as select n from summary",
				"create table parted (id int primary key) partition by range (id)",
				"create table parted_low partition of parted for values from (0) to (10)",
				"create table parent (id int primary key)", "create table child (primary key (id)) inherits (parent)",
				"create table defaulted (id int primary key, product int default 0 constraint defaulted_product"
						+ " references product (id) on delete set default)",
				"create function counted() returns bigint stable language sql as 'select count(*) from product'",
				"create function changing() returns int language sql as 'delete from trail returning 1'",
				"create view counting as select id, counted() as n from tree", "create table \"Trail\" (id int)" };
	}

	@Override
	String[] keyDefinitions() {
		return new String[] { TRIGGER.formatted("inserted", "before insert", "on_insert", "stamp"),
				"create trigger updated after update on on_update for each statement execute function stamp()",
				"create constraint trigger deleted after delete on on_delete for each row execute function stamp()",
				"create table computed (base int, id int generated always as (base + 1) stored primary key)",
				"create table keyed_uuid (id uuid primary key)", "create domain code as int",
				"create table of_domain (id code primary key)",
				"create table covering (id int, extra int, primary key (id) include (extra))",
				"create table namesake (id int primary key)", "create table \"Namesake\" (code int primary key)" };
	}

	private static String function(String name, String body) {
		return "create function %s() returns trigger language plpgsql as $$ begin %s return new; end $$".formatted(name,
				body);
	}

	@Override
	@Test
	void cascadesReachThroughChainsAndSetNull() {
		assertThat(writes("delete from product")).containsExactlyInAnyOrder("product", "price", "tag", "defaulted");
		assertThat(writes("delete from price")).containsExactlyInAnyOrder("price", "tag");
	}

	@Test
	void ruleChangesEverything() {
		assertThat(writes("insert into ruled values (1)")).containsExactly("everything");
	}

	@Test
	void triggerInsteadOfAWriteToAViewCounts() {
		assertThat(writes("update instead_of set name = 'x'")).contains("product", "price").doesNotContain("tree");
	}

	@Test
	void materializedViewIsATableOfItsOwn() {
		assertThat(reads("select * from summary")).containsExactly("summary");
		assertThat(reads("select * from of_summary")).containsExactlyInAnyOrder("of_summary", "summary");
		assertThat(writes("delete from product")).doesNotContain("summary");
	}

	@Test
	void refreshOfAMaterializedViewChangesIt() {
		assertThat(writes("refresh materialized view summary")).containsAnyOf("everything", "summary");
	}

	@Test
	void partitionsAndChildrenChangeWithTheirParentAndBack() {
		assertThat(writes("delete from parted_low")).containsExactlyInAnyOrder("parted_low", "parted");
		assertThat(writes("insert into parted values (1)")).containsExactlyInAnyOrder("parted_low", "parted");
		assertThat(writes("insert into child values (1)")).containsExactlyInAnyOrder("child", "parent");
	}

	@Test
	void functionThatReadsIsNotUnderstoodButChangesNothing() {
		assertThat(effect("select counted()").isUnderstood()).isFalse();
		assertThat(effect("select counted()").writesAnything()).isFalse();
		assertThat(reads("select * from counting")).containsExactly("unknown");
	}

	@Test
	void functionThatMayWriteChangesEverything() {
		assertThat(writes("select changing()")).containsExactly("everything");
	}

	@Test
	void namesThatDifferInCaseAreOneTable() {
		assertThat(reads("select * from \"Trail\"")).containsExactly("trail");
	}

	@Test
	void uuidIsAKey() {
		assertThat(key("keyed_uuid")).containsExactly("id:0");
	}

	@Test
	void columnThatAKeyOnlyIncludesIsNoPartOfIt() {
		assertThat(key("covering")).containsExactly("id:31");
	}

	@ParameterizedTest
	@ValueSource(strings = { "computed", "of_domain", "ruled", "parted", "parted_low", "parent", "child", "summary",
			"namesake", "Namesake" })
	void tableWhoseRowsAreNotWrittenByTheirKeyAloneHasNone(String table) {
		assertThat(key(table)).isEmpty();
	}

	@Test
	void sequenceIsNotExplained() {
		assertThat(reads("select last_value from counter")).containsExactly("unknown");
	}

	@Test
	void tableInASchemaThatSessionsSearchFirstIsKnownByItsUnqualifiedNameToo() throws SQLException {
		define("create schema app", "create table app.product (id int primary key)",
				"alter database catalog set search_path = app, public");
		read();
		try {
			assertThat(writes("delete from product")).contains("app.product", "product");
			assertThat(reads("select * from app.product")).containsExactlyInAnyOrder("app.product", "product");
			assertThat(key("product")).isEmpty();
			assertThat(key("app", "product")).isEmpty();
		}
		finally {
			define("alter database catalog reset search_path", "drop schema app cascade");
			read();
		}
	}

}
