package io.shadowcache.integration.framework;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which writes leave the entries of other rows alone, and which must not.
 */
abstract class RowContract extends FrameworkContract {

	private static final Set<Row> COUNTRIES = Set.of(Row.country(1), Row.country(2), Row.country(3));

	@BeforeEach
	final void addRows() {
		applications().jdbc()
			.batchUpdate("delete from category", "insert into country values (2, 'y')",
					"insert into category values (1, null, 'whole'), (2, 1, 'part')");
		applications().warmUp(Table.COUNTRY);
	}

	@Test
	void updateOfOneRowLeavesTheOthers() throws Exception {
		assertChangesOnly(() -> client("update country set name = :name where id = :id").param("name", "z")
			.param("id", 1)
			.update(), Row.country(1));
	}

	@Test
	void deleteOfOneRowLeavesTheOthers() throws Exception {
		assertChangesOnly(() -> client("delete from country where id = :id").param("id", 2L).update(), Row.country(2));
	}

	@Test
	void insertEndsThatThereIsNoneAndLeavesTheOthers() throws Exception {
		assertChangesOnly(() -> client("insert into country (id, name) values (:id, 'z')").param("id", 3).update(),
				Row.country(3));
		assertThat(applications().thereRows().country(3)).containsExactly("z");
	}

	@Test
	void batchLeavesTheRowsThatItDoesNotName() throws Exception {
		assertChangesOnly(() -> applications().jdbc()
			.batchUpdate("update country set name = ? where id = ?",
					List.of(new Object[] { "z", 1 }, new Object[] { "z", 3 })),
				Row.country(1), Row.country(3));
	}

	@Test
	void changedEntityLeavesTheOtherRows() throws Exception {
		assertChanges(Set.of(Row.product(1), Row.product(2)),
				() -> transaction().executeWithoutResult(
						(status) -> applications().bean(Products.class).findById(1).orElseThrow().rename("changed")),
				Set.of(Row.product(1)));
		assertThat(applications().isHit(applications().there(), Table.PRODUCT)).isFalse();
	}

	@Test
	void rolledBackRowIsNotWritten() throws Exception {
		assertChanges(COUNTRIES, () -> transaction().executeWithoutResult((status) -> {
			applications().jdbc().update("update country set name = 'z' where id = ?", 1);
			status.setRollbackOnly();
		}), Set.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "update country set name = 'z'", "update country set name = 'z' where name = 'y'",
			"update country set name = 'z' where id = 1 or id = 2", "update country set name = 'z' where id in (1, 2)",
			"update country set name = 'z' where id = '2'", "update country set name = 'z' where id = 1 + 1",
			"update country set id = 3 where id = 1", "insert into country values (3, 'z')",
			"delete from country where id > 1" })
	void writeThatDoesNotNameItsRowsChangesAll(String sql) throws Exception {
		assertChanges(COUNTRIES, () -> applications().jdbc().update(sql), COUNTRIES);
	}

	@Test
	void insertThatMayUpdateAnotherRowChangesAll() throws Exception {
		String sql = "insert into country (id, name) values (1, 'z') " + (applications().server().isMysqlFamily()
				? "on duplicate key update id = 3" : "on conflict (id) do update set id = 3");
		assertChanges(COUNTRIES, () -> applications().jdbc().update(sql), COUNTRIES);
		assertThat(applications().thereRows().country(3)).containsExactly("x");
	}

	/**
	 * MySQL takes the text for 2.
	 */
	@Test
	void parameterThatTheDatabaseConvertsChangesAll() throws Exception {
		boolean mysql = applications().server().isMysqlFamily();
		String sql = "update country set name = 'z' where id = " + (mysql ? "?" : "?::int");
		assertChanges(COUNTRIES, () -> applications().jdbc().update(sql, mysql ? "2abc" : "2"), COUNTRIES);
		assertThat(applications().thereRows().country(2)).containsExactly("z");
	}

	@Test
	void numberThatTheDatabaseCutsChangesAll() throws Exception {
		Assumptions.assumeTrue(applications().server().isMysqlFamily(), "PostgreSQL refuses it");
		Set<Row> rows = Set.of(Row.country(1), Row.country(Integer.MAX_VALUE));
		assertChanges(rows,
				() -> client("insert into country (id, name) values (:id, 'z')").param("id", 3_000_000_000L).update(),
				rows);
		assertThat(applications().thereRows().country(Integer.MAX_VALUE)).containsExactly("z");
	}

	@Test
	void triggerThatMovesTheRowMakesTheWriteOneToAll() throws Exception {
		boolean mysql = applications().server().isMysqlFamily();
		applications().jdbc()
			.execute("create trigger moving before update on country for each row "
					+ (mysql ? "set new.id = new.id + 2" : "execute function move_row()"));
		try {
			assertChanges(COUNTRIES,
					() -> applications().jdbc().update("update country set name = 'z' where id = ?", 1), COUNTRIES);
			assertThat(applications().thereRows().country(3)).containsExactly("z");
		}
		finally {
			applications().jdbc().execute(mysql ? "drop trigger moving" : "drop trigger moving on country");
		}
	}

	@Test
	void rowThatGoesWithItsParentOfTheSameTableIsSeen() throws Exception {
		Set<Row> categories = Set.of(Row.category(1), Row.category(2));
		assertChanges(categories, () -> applications().jdbc().update("delete from category where id = ?", 1),
				categories);
		assertThat(applications().thereRows().category(2)).isEmpty();
	}

	private JdbcClient.StatementSpec client(String sql) {
		return applications().bean(JdbcClient.class).sql(sql);
	}

	/**
	 * Performs a write of countries and checks that it is seen by the queries of these
	 * rows and of the table, and by no others.
	 */
	private void assertChangesOnly(Action write, Row... changed) throws Exception {
		assertChanges(COUNTRIES, write, Set.of(changed));
		assertThat(applications().isHit(applications().there(), Table.COUNTRY)).as("whole table").isFalse();
		assertThat(Table.COUNTRY.ask(applications().here())).isEqualTo(applications().here().actual(Table.COUNTRY));
	}

	private void assertChanges(Set<Row> asked, Action write, Set<Row> changed) throws Exception {
		List<RowQueries> instances = List.of(applications().thereRows(), applications().hereRows());
		asked.forEach((row) -> instances.forEach((queries) -> applications().await(() -> row.isHit(queries))));
		write.run();
		for (Row row : asked) {
			boolean stands = !changed.contains(row);
			assertThat(row.isHit(instances.get(0))).as(row + " there").isEqualTo(stands);
			for (RowQueries queries : instances) {
				assertThat(row.isHit(queries) || !stands).as(row.toString()).isTrue();
				assertThat(row.ask(queries)).as(row.toString()).isEqualTo(row.actual(queries));
			}
		}
	}

}
