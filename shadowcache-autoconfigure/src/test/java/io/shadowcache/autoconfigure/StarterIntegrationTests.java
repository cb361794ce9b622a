package io.shadowcache.autoconfigure;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the starter as an application has it, with a real Redis and a database.
 */
@ExtendWith(OutputCaptureExtension.class)
class StarterIntegrationTests {

	private static final Duration LEASE = Duration.ofMillis(300);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final RedisProcess redis = RedisProcess.start();

	private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	private final List<ConfigurableApplicationContext> applications = new ArrayList<>();

	@AfterEach
	void stopEverything() {
		this.applications.forEach(ConfigurableApplicationContext::close);
		this.redis.close();
	}

	@Test
	void theSecondCallIsAnsweredFromRedisWithoutADatabaseQuery() {
		JdbcProducts products = start();
		fill(products);
		products.setPriceUnseen(1, new BigDecimal("9.99"));
		int loads = products.loads();
		assertThat(price(products)).isEqualTo("1.50");
		assertThat(products.loads()).isEqualTo(loads);
	}

	@Test
	void aWritingMethodMakesTheQueriesOfItsTableMissAndNoOthers() {
		JdbcProducts products = start();
		fill(products);
		int loads = products.loads();
		products.setPrice(1, new BigDecimal("2.00"));
		assertThat(price(products)).isEqualTo("2.00");
		products.countVendors();
		assertThat(products.loads()).isEqualTo(loads + 1);
	}

	@Test
	void twoInstancesOnOneRedisSeeEachOthersInvalidations() {
		JdbcProducts one = start();
		JdbcProducts other = start();
		fill(one);
		fill(other);
		one.setPrice(1, new BigDecimal("2.00"));
		assertThat(price(other)).isEqualTo("2.00");
		other.setPrice(1, new BigDecimal("3.00"));
		assertThat(price(one)).isEqualTo("3.00");
	}

	@Test
	void anApplicationStartsWithoutRedisSaysSoOnceAndRecovers(CapturedOutput output) {
		this.redis.kill();
		JdbcProducts products = start();
		assertThat(output).contains("ShadowCache: 2 queries over 2 tables, store Redis standalone at 127.0.0.1:"
				+ this.redis.port() + ", not connected, codec binary, consistency marked");
		for (int call = 0; call < 10; call++) {
			assertThat(price(products)).isEqualTo("1.50");
		}
		assertThat(warnings(output)).filteredOn((line) -> line.contains("reads go to the database")).hasSize(1);
		products.setPrice(1, new BigDecimal("2.00"));
		assertThat(price(products)).isEqualTo("2.00");
		this.redis.restartEmpty();
		fill(products);
		assertThat(price(products)).isEqualTo("2.00");
		assertThat(output).containsOnlyOnce(") is used again");
	}

	@Test
	void aRedisKilledLaterIsMissedByNobodyAndServesNothingOldAfterwards() {
		JdbcProducts products = start();
		fill(products);
		this.redis.kill();
		assertThat(price(products)).isEqualTo("1.50");
		products.setPrice(1, new BigDecimal("2.00"));
		assertThat(price(products)).isEqualTo("2.00");
		this.redis.restartEmpty();
		fill(products);
		assertThat(price(products)).isEqualTo("2.00");
	}

	@Test
	void declaredTablesThatTheDatabaseDoesNotKnowAreReported(CapturedOutput output) {
		start("spring.sql.init.mode=never");
		Awaitility.await()
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(output).contains("The database has no table or view [product, vendor]"));
	}

	@Test
	void declaredTablesThatTheDatabaseKnowsAreNotReported(CapturedOutput output) {
		ConfigurableApplicationContext application = run();
		application.getBean(UnknownTables.class).report();
		assertThat(output).doesNotContain("no table or view");
	}

	/**
	 * Calls until the queries are cached: a new Redis is in quarantine for a lease.
	 */
	static void fill(JdbcProducts products) {
		Awaitility.await().atMost(PATIENCE).until(() -> {
			products.findAll();
			products.countVendors();
			int loads = products.loads();
			products.findAll();
			products.countVendors();
			return products.loads() == loads;
		});
	}

	static String price(JdbcProducts products) {
		return products.findAll().get(0).price().toPlainString();
	}

	static List<String> warnings(CapturedOutput output) {
		return output.toString().lines().filter((line) -> line.contains(" WARN ") || line.contains(" ERROR ")).toList();
	}

	private JdbcProducts start(String... properties) {
		return run(properties).getBean(JdbcProducts.class);
	}

	private ConfigurableApplicationContext run(String... properties) {
		ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class)
			.web(WebApplicationType.NONE)
			.properties("spring.data.redis.host=127.0.0.1", "spring.data.redis.port=" + this.redis.port(),
					"spring.datasource.url=" + this.database, "spring.application.name=shop",
					"spring.main.banner-mode=off", "shadowcache.redis.read-timeout=10s",
					"shadowcache.redis.write-timeout=10s", "shadowcache.consistency.lease=" + LEASE.toMillis() + "ms")
			.properties(properties)
			.run();
		this.applications.add(application);
		return application;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		JdbcProducts products(JdbcClient jdbc, DataSource dataSource) {
			return new JdbcProducts(jdbc, dataSource);
		}

	}

}
