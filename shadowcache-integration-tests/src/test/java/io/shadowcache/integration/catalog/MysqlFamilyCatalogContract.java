package io.shadowcache.integration.catalog;

import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What MySQL and MariaDB say in addition.
 */
abstract class MysqlFamilyCatalogContract extends TriggerCatalogContract {

	@Override
	String quoted(String name) {
		return '`' + name + '`';
	}

	@Override
	String defaultSchema() {
		return "catalog";
	}

	@Override
	String[] definitions() {
		return new String[] { "create table audit (id int, text varchar(40))", "create table trail (id int)",
				"create table stamped (id int primary key, seen timestamp, name varchar(20),"
						+ " upper_name varchar(20) generated always as (upper(name)) stored)",
				"create table dynamic (id int)",
				"create table parted (id int primary key) partition by range (id)"
						+ " (partition p0 values less than (10), partition p1 values less than maxvalue)",
				"create table merged_low (id int primary key) engine = myisam",
				"create table merged (id int primary key) engine = mrg_myisam union = (merged_low) insert_method = last",
				"create trigger audited after update on note for each row begin declare n int default 0;"
						+ " if new.id > 0 then insert into audit values (new.id, replace('a', 'b', old.id)); end if; end",
				"create trigger traced after insert on audit for each row insert into trail values (new.id)",
				"create trigger stamps before update on stamped for each row set new.seen = now()",
				"create procedure anything() update product set name = 'x'",
				"create trigger calls after insert on dynamic for each row call anything()",
				"create function counted() returns int reads sql data return (select count(*) from product)",
				"create view counting as select id, counted() as n from tree" };
	}

	@Override
	String[] keyDefinitions() {
		return Stream.of("insert", "update", "delete")
			.map((event) -> "create trigger %1$s_fires before %1$s on on_%1$s for each row set @seen = 1"
				.formatted(event))
			.toArray(String[]::new);
	}

	@Test
	void partitionedTableHasAKey() {
		assertThat(key("parted")).containsExactly("id:31");
	}

	@Test
	void tableMergedFromOthersIsNotExplained() {
		assertThat(reads("select * from merged")).containsExactly("unknown");
		assertThat(key("merged")).isEmpty();
	}

	@Test
	void storedFunctionIsNotUnderstood() {
		assertThat(effect("select counted()").isUnderstood()).isFalse();
		assertThat(reads("select * from counting")).containsExactly("unknown");
	}

	@Test
	void partitionedTableIsOne() {
		assertThat(writes("delete from parted where id = 1")).containsExactly("parted");
	}

	@Test
	void databaseInCapitalsIsTheSame() {
		assertThat(reads("select * from `catalog`.`PRODUCT`")).containsExactly("product");
	}

	@Test
	void quotesUnderAnsiModeAreNotUnderstood() throws SQLException {
		read("&sessionVariables=sql_mode='ANSI_QUOTES'");
		try {
			assertThat(effect("delete from \"product\"").writesUnknown()).isTrue();
			assertThat(effect("select name from product").isUnderstood()).isTrue();
		}
		finally {
			read();
		}
	}

}
