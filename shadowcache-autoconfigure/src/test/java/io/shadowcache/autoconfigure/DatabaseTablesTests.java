package io.shadowcache.autoconfigure;

import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link DatabaseTables}.
 */
class DatabaseTablesTests {

	@Test
	void tablesAndViewsAreNamedAsDependenciesAre() throws SQLException {
		DataSource dataSource = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		JdbcClient jdbc = JdbcClient.create(dataSource);
		jdbc.sql("create table product (id int)").update();
		jdbc.sql("create view cheap_product as select id from product").update();
		jdbc.sql("create schema archive").update();
		jdbc.sql("create table archive.product_2025 (id int)").update();
		assertThat(new DatabaseTables(dataSource, "public").names()).contains("product", "cheap_product",
				"archive.product_2025");
	}

}
