package io.shadowcache.jdbc.observe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ObservedDataSourceTests {

	private static final String PRODUCTS = "select name from product order by name";

	private static final String PRICES = "select amount from price order by amount";

	private static final String UPDATE = "update product set name = 'new' where id = 1";

	private final Shop shop = new Shop();

	@BeforeEach
	void fill() throws SQLException {
		this.shop.execute("create table product (id int primary key, name varchar(20))",
				"create table price (id int primary key, amount int,"
						+ " product int references product (id) on delete cascade)",
				"create view cheap as select p.name from product p join price c on c.product = p.id where c.amount < 5",
				"insert into product values (1, 'old')", "insert into price values (1, 3, 1)");
		this.shop.connect();
		this.shop.ask(PRODUCTS);
		this.shop.ask(PRICES);
	}

	@AfterEach
	void close() {
		this.shop.close();
	}

	@Test
	void secondCallIsAnsweredFromTheCache() throws SQLException {
		int loads = this.shop.loads();
		assertThat(this.shop.ask(PRODUCTS)).containsExactly("old");
		assertThat(this.shop.ask(PRICES)).containsExactly("3");
		assertThat(this.shop.loads()).isEqualTo(loads);
	}

	@Test
	void writeInvalidatesWhatItTouchesAndNothingElse() throws SQLException {
		this.shop.execute("update price set amount = 4");
		int loads = this.shop.loads();
		assertThat(this.shop.ask(PRODUCTS)).containsExactly("old");
		assertThat(this.shop.loads()).isEqualTo(loads);
		assertThat(this.shop.ask(PRICES)).containsExactly("4");
	}

	@Test
	void preparedBatchInvalidates() throws SQLException {
		try (Connection connection = this.shop.connection();
				PreparedStatement statement = connection.prepareStatement("insert into product values (?, ?)")) {
			for (int id = 2; id < 4; id++) {
				statement.setInt(1, id);
				statement.setString(2, "batch " + id);
				statement.addBatch();
			}
			statement.executeBatch();
		}
		assertThat(this.shop.ask(PRODUCTS)).containsExactly("batch 2", "batch 3", "old");
	}

	@Test
	void batchOfSeveralTextsInvalidatesAllOfTheirTables() throws SQLException {
		try (Connection connection = this.shop.connection(); Statement statement = connection.createStatement()) {
			statement.addBatch(UPDATE);
			statement.addBatch("update price set amount = 4");
			statement.executeBatch();
		}
		assertThat(this.shop.ask(PRODUCTS)).containsExactly("new");
		assertThat(this.shop.ask(PRICES)).containsExactly("4");
	}

	@Test
	void transactionInvalidatesWhenItCommits() throws SQLException {
		try (Connection connection = this.shop.connection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.executeUpdate(UPDATE);
			assertThat(this.shop.ask(PRODUCTS)).containsExactly("old");
			connection.commit();
			assertThat(this.shop.ask(PRODUCTS)).containsExactly("new");
		}
	}

	@Test
	void switchingBackToAutoCommitInvalidatesWhatItCommits() throws SQLException {
		try (Connection connection = this.shop.connection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.executeUpdate(UPDATE);
			connection.setAutoCommit(true);
			assertThat(this.shop.ask(PRODUCTS)).containsExactly("new");
		}
	}

	@Test
	void rollbackInvalidatesNothing() throws SQLException {
		try (Connection connection = this.shop.connection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.executeUpdate(UPDATE);
			connection.rollback();
		}
		int loads = this.shop.loads();
		assertThat(this.shop.ask(PRODUCTS)).containsExactly("old");
		assertThat(this.shop.loads()).isEqualTo(loads);
	}

	@Test
	void whatIsWrittenBeforeASavepointIsInvalidatedAfterARollbackToIt() throws SQLException {
		try (Connection connection = this.shop.connection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.executeUpdate(UPDATE);
			Savepoint savepoint = connection.setSavepoint();
			statement.executeUpdate("update price set amount = 4");
			connection.rollback(savepoint);
			connection.commit();
		}
		assertThat(this.shop.ask(PRODUCTS)).containsExactly("new");
	}

	@Test
	void foreignKeyThatCascadesInvalidatesTheChild() throws SQLException {
		this.shop.execute("delete from product where id = 1");
		assertThat(this.shop.ask(PRICES)).isEmpty();
	}

	@Test
	void viewDependsOnItsBaseTables() throws SQLException {
		String cheap = "select name from cheap";
		assertThat(this.shop.ask(cheap)).containsExactly("old");
		int loads = this.shop.loads();
		assertThat(this.shop.ask(cheap)).containsExactly("old");
		assertThat(this.shop.loads()).isEqualTo(loads);
		this.shop.execute("update price set amount = 50");
		assertThat(this.shop.ask(cheap)).isEmpty();
	}

	@Test
	void truncateInvalidates() throws SQLException {
		this.shop.execute("truncate table price");
		assertThat(this.shop.ask(PRICES)).isEmpty();
	}

	@Test
	void definitionInvalidatesAndChangesWhatIsKnownOfViews() throws SQLException {
		String cheap = "select name from cheap";
		this.shop.execute("create or replace view cheap as select cast(amount as varchar) name from price");
		assertThat(this.shop.ask(cheap)).containsExactly("3");
		this.shop.execute("update price set amount = 4");
		assertThat(this.shop.ask(cheap)).containsExactly("4");
	}

	@Test
	void queryWithAVolatileFunctionIsNotCached() throws SQLException {
		String now = "select name from product where current_timestamp > timestamp '2020-01-01 00:00:00'";
		this.shop.ask(now);
		int loads = this.shop.loads();
		this.shop.ask(now);
		assertThat(this.shop.loads()).isEqualTo(loads + 1);
		assertThat(this.shop.refusal(now)).contains("without any write");
	}

	@Test
	void writeBeforeTheCacheIsThereIsInvalidatedWhenItIs() throws SQLException {
		try (Shop late = new Shop()) {
			late.execute("create table product (id int primary key, name varchar(20))",
					"insert into product values (1, 'a')");
			assertThat(late.learned()).isEmpty();
			late.connect();
			assertThat(late.ask(PRODUCTS)).containsExactly("a");
		}
	}

	@Test
	void dataSourceUnwrapsToTheOneBehindIt() throws SQLException {
		DataSource observed = this.shop.dataSource();
		assertThat(observed.isWrapperFor(JdbcConnectionPool.class)).isTrue();
		assertThat(List.of(observed.unwrap(JdbcConnectionPool.class))).hasSize(1);
	}

}
