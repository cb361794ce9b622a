package io.shadowcache.integration.catalog;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What MariaDB says that MySQL does not know.
 */
abstract class MariaDbCatalogContract extends MysqlFamilyCatalogContract {

	@BeforeAll
	void defineMore() throws SQLException {
		define("create table keyed_uuid (id uuid primary key)",
				"create table versioned (id int primary key) with system versioning",
				"create table valid (id int, since date, until date, period for valid_time (since, until),"
						+ " primary key (id, valid_time without overlaps))");
		read();
	}

	@Test
	void uuidIsAKey() {
		assertThat(key("keyed_uuid")).containsExactly("id:0");
	}

	@Test
	void tableThatKeepsItsHistoryHasItsKeyOrNone() {
		assertThat(key("versioned")).isIn(List.of(), List.of("id:31"));
	}

	@Test
	void keyOfAPeriodIsNone() {
		assertThat(key("valid")).isEmpty();
	}

}
