package io.shadowcache.integration.framework;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every way in which JDBC and Spring's templates write.
 */
abstract class JdbcContract extends FrameworkContract {

	private static final String RAISE = "update price set amount = amount + 1";

	@Test
	void templateBatchesAreSeen() throws Exception {
		assertChanges(() -> applications().jdbc()
			.batchUpdate("update price set amount = ? where id > ?",
					List.of(new Object[] { 7, 0 }, new Object[] { 8, 0 })),
				Table.PRICE);
	}

	@Test
	void templateBatchOfSeveralTextsIsSeen() throws Exception {
		assertChanges(() -> applications().jdbc().batchUpdate(RAISE, "update basket set owner = 'you'"), Table.PRICE,
				Table.BASKET, Table.BASKET_ITEM);
	}

	@Test
	void cascadeOfAForeignKeyIsSeen() throws Exception {
		assertChanges(() -> applications().jdbc().update("delete from product where id = 1"), Table.PRODUCT,
				Table.PRICE, Table.PRODUCT_TEXT);
	}

	@Test
	void clientWithGeneratedKeysIsSeen() throws Exception {
		GeneratedKeyHolder keys = new GeneratedKeyHolder();
		assertChanges(() -> applications().bean(JdbcClient.class)
			.sql("insert into price (product, amount) values (:product, 3)")
			.param("product", 1)
			.update(keys, "id"), Table.PRICE);
		assertThat(keys.getKeyList()).hasSize(1);
	}

	@Test
	void largeUpdatesAreSeen() throws Exception {
		assertChanges(() -> statement((statement) -> statement.executeLargeUpdate(RAISE)), Table.PRICE);
		applications().warmUp();
		assertChanges(() -> prepared("update price set amount = ?", (statement) -> {
			statement.setInt(1, 4);
			statement.addBatch();
			statement.executeLargeBatch();
		}), Table.PRICE);
	}

	@Test
	void statementThatReturnsRowsOfWhatItWritesIsSeen() throws Exception {
		Assumptions.assumeFalse(applications().url().startsWith("jdbc:m"),
				"MySQL and MariaDB have no UPDATE RETURNING");
		assertChanges(() -> applications().jdbc().queryForList(RAISE + " returning id"), Table.PRICE);
		applications().warmUp();
		assertChanges(
				() -> applications().jdbc()
					.queryForList("with raised as (" + RAISE + " returning product) select * from raised"),
				Table.PRICE);
	}

	@Test
	void severalStatementsInOneTextAreSeen() throws Exception {
		assertChanges(() -> statement((statement) -> statement.execute(RAISE + "; update basket set owner = 'you'")),
				Table.PRICE, Table.BASKET, Table.BASKET_ITEM);
	}

	@Test
	void storedProcedureIsTakenForAWriteOfEverything() throws Exception {
		assertChangesAll(() -> {
			try (Connection connection = connection();
					CallableStatement call = connection.prepareCall(procedureCall())) {
				call.execute();
			}
		});
	}

	private String procedureCall() {
		return applications().server().isMysqlFamily() ? "{call raise_prices()}" : "call raise_prices()";
	}

	@Test
	void rowsChangedInAResultAreSeen() throws Exception {
		assertChanges(() -> changeRows(true), Table.PRICE);
	}

	@Test
	void rowsChangedInAResultAndRolledBackAreNot() throws Exception {
		assertChangesNothing(() -> changeRows(false));
	}

	private void changeRows(boolean commit) throws SQLException {
		try (Connection connection = connection();
				Statement statement = connection.createStatement(ResultSet.TYPE_SCROLL_SENSITIVE,
						ResultSet.CONCUR_UPDATABLE)) {
			connection.setAutoCommit(commit);
			try (ResultSet rows = statement.executeQuery("select id, amount from price")) {
				rows.next();
				rows.updateInt("amount", 77);
				rows.updateRow();
			}
			if (!commit) {
				connection.rollback();
				connection.setAutoCommit(true);
			}
		}
	}

	@Test
	void definitionChangesItsTableOnly() throws Exception {
		assertChanges(() -> applications().jdbc().execute("create index basket_owner on basket (owner)"), Table.BASKET,
				Table.BASKET_ITEM);
		applications().jdbc()
			.execute(applications().server().isMysqlFamily() ? "drop index basket_owner on basket"
					: "drop index basket_owner");
	}

	@Test
	void triggerDefinedLaterCounts() throws Exception {
		applications().jdbc().execute(trigger());
		try {
			applications().warmUp();
			assertChanges(() -> applications().jdbc().update("update basket set owner = 'you'"), Table.BASKET,
					Table.BASKET_ITEM, Table.PRICE);
		}
		finally {
			applications().jdbc()
				.execute(applications().server().isMysqlFamily() ? "drop trigger raising"
						: "drop trigger raising on basket");
		}
	}

	private String trigger() {
		String timing = "create trigger raising after update on basket for each row ";
		return timing + (applications().server().isMysqlFamily() ? RAISE : "execute function raise_prices_trigger()");
	}

	private Connection connection() throws SQLException {
		return applications().bean(DataSource.class).getConnection();
	}

	final void statement(Use<Statement> use) throws SQLException {
		try (Connection connection = connection(); Statement statement = connection.createStatement()) {
			use.with(statement);
		}
	}

	private void prepared(String sql, Use<PreparedStatement> use) throws SQLException {
		try (Connection connection = connection(); PreparedStatement statement = connection.prepareStatement(sql)) {
			use.with(statement);
		}
	}

	/**
	 * What is done with a statement.
	 */
	interface Use<S> {

		void with(S statement) throws SQLException;

	}

}
