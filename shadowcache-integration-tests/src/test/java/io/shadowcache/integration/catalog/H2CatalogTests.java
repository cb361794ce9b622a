package io.shadowcache.integration.catalog;

import java.sql.Connection;
import java.util.Locale;
import java.util.stream.Stream;

import io.shadowcache.integration.server.OnServer;
import io.shadowcache.integration.server.ServerKind;
import org.h2.api.Trigger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@OnServer(ServerKind.H2)
class H2CatalogTests extends KeyCatalogContract {

	@Override
	String defaultSchema() {
		return "PUBLIC";
	}

	@Override
	String fold(String name) {
		return name.toUpperCase(Locale.ROOT);
	}

	@Override
	String[] definitions() {
		return new String[] { "create synonym goods for product", "create local temporary table scratch (id int)",
				"create alias twice for 'java.lang.Math.abs(int)'",
				"create table computed (base int, id int generated always as (base + 1) primary key)",
				"create table moving (id int on update 7 primary key, name varchar(20))",
				"create table keyed_uuid (id uuid primary key)", "create table namesake (id int primary key)",
				"create table \"Namesake\" (code int primary key)" };
	}

	@Override
	String[] keyDefinitions() {
		return Stream.of("insert", "update", "delete")
			.map((event) -> "create trigger %1$s_fires after %1$s on on_%1$s call '%2$s'".formatted(event,
					Nothing.class.getName()))
			.toArray(String[]::new);
	}

	@Test
	void uuidIsAKey() {
		assertThat(key("keyed_uuid")).containsExactly("id:0");
	}

	@Test
	void columnThatTheDatabaseSetsIsNoKey() {
		assertThat(key("computed")).isEmpty();
		assertThat(key("moving")).isEmpty();
	}

	@Test
	void tablesThatDifferInCaseOnlyHaveNoKey() {
		assertThat(key("namesake")).isEmpty();
		assertThat(key("", "Namesake")).isEmpty();
	}

	@Test
	void synonymHasNoKey() {
		assertThat(key("goods")).isEmpty();
	}

	@Test
	void synonymIsItsTable() {
		assertThat(reads("select * from goods")).contains("product");
		assertThat(writes("delete from goods")).contains("product", "price");
	}

	@Test
	void aliasOfAJavaMethodIsNotUnderstood() {
		assertThat(effect("select twice(id) from product").isUnderstood()).isFalse();
	}

	/**
	 * A trigger that does nothing.
	 */
	public static final class Nothing implements Trigger {

		@Override
		public void fire(Connection connection, Object[] before, Object[] after) {
		}

	}

}
