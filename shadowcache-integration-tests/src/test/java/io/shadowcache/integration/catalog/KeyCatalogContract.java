package io.shadowcache.integration.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.jdbc.observe.TableKey;
import io.shadowcache.jdbc.sql.SqlName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which tables have a key by which single rows can be told apart.
 */
abstract class KeyCatalogContract extends CatalogContract {

	private static final String[] KEYED = { "create table keyed_big (id bigint primary key)",
			"create table keyed_both (line int not null, orders bigint not null, name varchar(20),"
					+ " primary key (orders, line))",
			"create table keyed_text (id varchar(20) primary key)",
			"create table keyed_decimal (id decimal(10) primary key)",
			"create table keyed_mixed (id int not null, name varchar(20) not null, primary key (id, name))",
			"create table keyless (id int not null unique)", "create table ring_one (id int primary key, two int)",
			"create table ring_two (id int primary key, one int, constraint two_one"
					+ " foreign key (one) references ring_one (id) on delete cascade)",
			"alter table ring_one add constraint one_two"
					+ " foreign key (two) references ring_two (id) on delete cascade",
			"create table on_insert (id int primary key)", "create table on_update (id int primary key)",
			"create table on_delete (id int primary key)" };

	/**
	 * Defines a trigger on {@code on_insert}, {@code on_update} and {@code on_delete}
	 * each, and further tables.
	 */
	abstract String[] keyDefinitions();

	@BeforeAll
	void defineKeys() throws SQLException {
		define(KEYED);
		define(keyDefinitions());
		read();
	}

	/**
	 * The columns of a table's key with the bits of each; none if rows are not told by
	 * it.
	 */
	final List<String> key(String schema, String table) {
		TableKey key = tables().key(new SqlName(schema, table));
		return (key != null) ? key.columns().stream().map((column) -> column.name() + ":" + column.bits()).toList()
				: List.of();
	}

	final List<String> key(String table) {
		return key("", fold(table));
	}

	/**
	 * The other tables that a write to a row of a table changes.
	 */
	final Set<String> others(String table) {
		return tables().key(new SqlName("", fold(table)))
			.others()
			.stream()
			.map(Dependency::name)
			.collect(Collectors.toSet());
	}

	@Test
	void integerIsAKey() {
		assertThat(key("product")).containsExactly("id:31");
		assertThat(key("keyed_big")).containsExactly("id:53");
	}

	@Test
	void severalColumnsAreAKeyInTheOrderThatItDeclares() {
		assertThat(key("keyed_both")).containsExactly("orders:53", "line:31");
	}

	@ParameterizedTest
	@ValueSource(strings = { "keyed_text", "keyed_decimal", "keyed_mixed", "keyless", "nobody_knows_this" })
	void tableWithAnotherKeyOrNoneHasNone(String table) {
		assertThat(key(table)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "named", "priced", "elsewhere" })
	void viewHasNoKey(String view) {
		assertThat(key(view)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "tree", "ring_one", "ring_two" })
	void tableThatItsOwnCascadesReachHasNoKey(String table) {
		assertThat(key(table)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "on_insert", "on_update", "on_delete" })
	void tableWithATriggerOfAnyKindHasNoKey(String table) {
		assertThat(key(table)).isEmpty();
	}

	@Test
	void writeToARowReachesAsFarAsOneToTheTable() {
		Set<String> written = writes("delete from product");
		assertThat(others("product"))
			.containsExactlyInAnyOrderElementsOf(written.stream().filter((table) -> !table.equals("product")).toList());
		assertThat(others("tag")).isEmpty();
	}

	@Test
	void tableOfAnotherSchemaHasItsKey() {
		assertThat(key(fold("other"), fold("stock"))).containsExactly("id:31");
	}

}
