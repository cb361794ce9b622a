package io.shadowcache.jdbc.observe;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the catalog is read and believed by connections of the application.
 */
class CatalogUseTests {

	private static final String PRODUCTS = "select name from product";

	private static final String PRICES = "select amount from price";

	private final Shop shop = new Shop(1);

	@BeforeEach
	void fill() throws SQLException {
		this.shop.execute("create table product (id int primary key, name varchar(20))",
				"create table price (id int primary key, amount int)", "create view cheap as select amount from price",
				"insert into product values (1, 'old')", "insert into price values (1, 3)");
		this.shop.connect();
		this.shop.ask(PRODUCTS);
		this.shop.ask(PRICES);
	}

	@AfterEach
	void close() {
		this.shop.close();
	}

	@Test
	void onlyConnectionOfAPoolIsEnough() throws SQLException {
		this.shop.execute("create table other (id int)");
		try (Connection connection = this.shop.connection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.executeUpdate("update price set amount = 4");
			connection.commit();
			connection.setAutoCommit(true);
		}
		assertStands(PRODUCTS);
		assertThat(this.shop.ask(PRICES)).containsExactly("4");
	}

	@Test
	void statementInATransactionDoesNotReadTheCatalogAgain() throws SQLException {
		try (Connection connection = this.shop.connection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.executeUpdate("create local temporary table unlisted (id int) not persistent");
			statement.executeUpdate("update price set amount = 4");
			connection.commit();
			connection.setAutoCommit(true);
		}
		assertThat(this.shop.ask(PRICES)).containsExactly("4");
	}

	@Test
	void knownChangeCountsForTheChildAfterAForeignKeyIsDefined() throws SQLException {
		String delete = "delete from product where name = 'old'";
		this.shop.execute(delete, "insert into product values (1, 'old')",
				"alter table price add foreign key (id) references product on delete cascade");
		assertThat(this.shop.ask(PRICES)).containsExactly("3");
		this.shop.execute(delete);
		assertThat(this.shop.ask(PRICES)).isEmpty();
	}

	@Test
	void writeThatADefinitionOvertakesIsOneToEverything() throws SQLException {
		try (Shop busy = new Shop(2)) {
			busy.execute("create table product (name varchar(20))", "create table price (amount int)");
			busy.connect();
			busy.ask(PRODUCTS);
			try (Connection connection = busy.connection(); Statement statement = connection.createStatement()) {
				connection.setAutoCommit(false);
				statement.executeUpdate("update price set amount = 4");
				busy.execute("create view later as select name from product");
				connection.commit();
				connection.setAutoCommit(true);
			}
			int loads = busy.loads();
			busy.ask(PRODUCTS);
			assertThat(busy.loads()).isEqualTo(loads + 1);
		}
	}

	@Test
	void statementWithAnotherDefaultSchemaIsAWriteOfEverythingAndIsNotCached() throws SQLException {
		this.shop.execute("create schema other", "create table other.price (amount int)");
		this.shop.ask(PRODUCTS);
		try (Connection connection = this.shop.connection()) {
			connection.setSchema("OTHER");
			try (Statement statement = connection.createStatement()) {
				statement.executeUpdate("insert into price values (1)");
			}
			connection.setSchema("PUBLIC");
		}
		int loads = this.shop.loads();
		this.shop.ask(PRODUCTS);
		assertThat(this.shop.loads()).isEqualTo(loads + 1);
	}

	@Test
	void sessionThatIsGivenBackChangedIsNotBelieved() throws SQLException {
		this.shop.execute("create schema other", "create table other.price (amount int)", "set schema other");
		assertThat(this.shop.ask("select amount from price order by 1")).isEmpty();
		assertThat(this.shop.refusal("select amount from price order by 1")).contains("looks up names");
		this.shop.execute("set schema public");
		assertThat(this.shop.ask("select amount from price order by 1")).containsExactly("3");
		assertStands("select amount from price order by 1");
	}

	@Test
	void tableThatTheCatalogDoesNotListIsNotCached() throws SQLException {
		String columns = "select column_name from information_schema.columns where table_name = 'PRICE'";
		this.shop.ask(columns);
		assertThat(this.shop.refusal(columns)).contains("catalog of the database does not explain");
	}

	@Test
	void driverTakenOutOfItsProxyIsTakenForAWriteOfEverything() throws SQLException {
		try (Connection connection = this.shop.connection()) {
			assertThat(connection.unwrap(org.h2.jdbc.JdbcConnection.class)).isNotNull();
		}
		int loads = this.shop.loads();
		this.shop.ask(PRICES);
		assertThat(this.shop.loads()).isEqualTo(loads + 1);
	}

	private void assertStands(String query) throws SQLException {
		int loads = this.shop.loads();
		this.shop.ask(query);
		assertThat(this.shop.loads()).isEqualTo(loads);
	}

}
