package io.shadowcache.sample.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.shadowcache.sample.proof.DatabaseExtension;
import io.shadowcache.sample.proof.Http;
import io.shadowcache.sample.server.TestDatabase;
import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One process answers all questions, since its start takes longer than they do.
 */
@ExtendWith(DatabaseExtension.class)
class PromptTests {

	@TempDir
	private Path directory;

	@Test
	void looksUpThroughTheCacheAndGoesOnAfterEveryMistake(TestDatabase database)
			throws IOException, InterruptedException, SQLException {
		createTables(database);
		try (RedisProcess redis = RedisProcess.start()) {
			configure(database, redis);
			try (PromptProcess prompt = new PromptProcess(this.directory)) {
				secondLookUpIsAHitWithTheSameData(prompt);
				otherColumnsAndSchemasHaveRowsOfTheirOwn(prompt);
				mistakesAreToldAndCountForNothing(prompt);
				metricsAreThereWhileThePromptWaits(prompt);
				redis.kill();
				assertThat(prompt.ask("salaries", "salary", "52000")).startsWith("Final Data: [").contains("10001");
				assertThat(prompt.end()).isZero();
				assertThat(isFilled(database)).as("a database that is not the sample's own").isFalse();
			}
		}
	}

	private static void secondLookUpIsAHitWithTheSameData(PromptProcess prompt) {
		String first = prompt.ask("salaries", "salary", "52000");
		assertThat(first).isEqualTo("Final Data: [{\"emp_no\":10001,\"salary\":52000,\"bonus\":12.50,"
				+ "\"since\":\"2021-01-01\",\"name\":\"Ann\"},{\"emp_no\":10002,\"salary\":52000,\"bonus\":null,"
				+ "\"since\":\"2022-01-01\",\"name\":\"李雷😀\"}]");
		assertThat(prompt.shown()).startsWith("Enter table name: Enter key column name: Enter key value: Final Data: ");
		assertThat(prompt.ask("salaries", "salary", " 52000 ")).isEqualTo(first);
		assertThat(prompt.log().lines().filter((line) -> line.contains("Cache "))).satisfiesExactly(
				(miss) -> assertThat(miss)
					.containsPattern("Cache miss: staff.salaries.salary, key \\p{XDigit}{32}, [\\d.]+ s, 2 rows"),
				(hit) -> assertThat(hit).contains("Cache hit: staff.salaries.salary", "2 rows"));
		assertThat(prompt.errors()).contains("Cache hit: staff.salaries.salary");
	}

	private static void otherColumnsAndSchemasHaveRowsOfTheirOwn(PromptProcess prompt) {
		assertThat(prompt.ask("salaries", "emp_no", "52000")).isEqualTo("Final Data: []");
		assertThat(prompt.ask("elsewhere.salaries", "salary", "52000")).contains("\"emp_no\":7").doesNotContain("Ann");
		assertThat(prompt.ask("staff.salaries", "name", "Ann")).contains("10001").doesNotContain("10002");
		assertThat(prompt.ask("salaries", "since", "2022-01-01")).contains("10002").doesNotContain("10001");
	}

	private static void mistakesAreToldAndCountForNothing(PromptProcess prompt) {
		double requests = requests(prompt);
		assertThat(prompt.ask("", "salary", "1")).startsWith("Error: ").contains("must not be empty");
		assertThat(prompt.ask("salaries", "salary", "")).startsWith("Error: ").contains("must not be empty");
		assertThat(prompt.ask("salarie_", "salary", "1"))
			.isEqualTo("Error: There is no table 'salarie_'; a table of another schema is written schema.table");
		assertThat(prompt.ask("salaries; drop table salaries", "salary", "1")).startsWith("Error: There is no table");
		assertThat(prompt.ask("salaries", "salary` = 1 or 1=1 -- ", "1"))
			.startsWith("Error: Table staff.salaries has no column")
			.endsWith("it has emp_no, salary, bonus, since, name");
		assertThat(prompt.ask("salaries", "salary", "abc"))
			.isEqualTo("Error: Column salary is of type int, which 'abc' is not");
		assertThat(prompt.ask("salaries", "name", "' or ''='")).isEqualTo("Final Data: []");
		assertThat(requests(prompt)).as("only the last one reached the cache").isEqualTo(requests + 1);
		assertThat(prompt.ask("broken", "emp_no", "1")).startsWith("Error: the database says: ").contains("Subquery");
	}

	private static void metricsAreThereWhileThePromptWaits(PromptProcess prompt) {
		String metrics = new Http(prompt.port()).get("/metrics").body();
		assertThat(metrics).contains("cache_hits_total 1.0", "cache_misses_total", "db_query_time_seconds_bucket",
				"shadowcache_requests_total");
	}

	private static double requests(PromptProcess prompt) {
		return new Http(prompt.port()).get("/metrics")
			.body()
			.lines()
			.filter((line) -> line.startsWith("cache_hits_total ") || line.startsWith("cache_misses_total "))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
			.sum();
	}

	private void configure(TestDatabase database, RedisProcess redis) throws IOException {
		String port = database.url("staff").replaceAll(".*:(\\d+)/.*", "$1");
		Files.writeString(this.directory.resolve(".env"), """
				MYSQL_HOST=127.0.0.1
				MYSQL_PORT=%s
				MYSQL_USER=root
				MYSQL_PASSWORD=
				MYSQL_DATABASE=staff
				REDIS_HOST=127.0.0.1
				REDIS_PORT=%d
				LOG_LEVEL=INFO
				""".formatted(port, redis.port()));
	}

	private static void createTables(TestDatabase database) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database.url("staff"), "root", "");
				Statement statement = connection.createStatement()) {
			statement.execute("create table salaries (emp_no int, salary int, bonus decimal(8, 2), since date, "
					+ "name varchar(20)) character set utf8mb4");
			statement.execute("insert into salaries values (10001, 52000, 12.50, '2021-01-01', 'Ann'), "
					+ "(10002, 52000, null, '2022-01-01', '李雷😀'), (10003, 1, null, '2023-01-01', 'Bo')");
			statement.execute("create database elsewhere");
			statement.execute("create table elsewhere.salaries (emp_no int, salary int)");
			statement.execute("insert into elsewhere.salaries values (7, 52000)");
			statement.execute("create view broken as select (select emp_no from salaries) as emp_no");
		}
	}

	private static boolean isFilled(TestDatabase database) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database.url("staff"), "root", "");
				ResultSet tables = connection.getMetaData().getTables("staff", null, "airport", null)) {
			return tables.next();
		}
	}

}
