package io.shadowcache.integration.catalog;

import java.sql.SQLException;

import io.shadowcache.integration.server.OnServer;
import io.shadowcache.integration.server.ServerKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@OnServer(ServerKind.MYSQL)
class MySqlCatalogTests extends MysqlFamilyCatalogContract {

	@BeforeAll
	void defineMore() throws SQLException {
		define("create table computed (base int, id int generated always as (base + 1) stored primary key)",
				"create table namesake (id int primary key)", "create table Namesake (code int primary key)",
				"create table keyed_uuid (id binary(16) primary key)");
		read();
	}

	@Test
	void generatedColumnIsNoKey() {
		assertThat(key("computed")).isEmpty();
	}

	@Test
	void uuidOfBytesIsNoKey() {
		assertThat(key("keyed_uuid")).isEmpty();
	}

	@Test
	void tablesThatDifferInCaseOnlyHaveNoKey() {
		assertThat(key("namesake")).isEmpty();
		assertThat(key("", "Namesake")).isEmpty();
	}

}
