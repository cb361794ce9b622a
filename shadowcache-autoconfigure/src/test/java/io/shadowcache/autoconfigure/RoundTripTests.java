package io.shadowcache.autoconfigure;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.shadowcache.engine.ShadowCache;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many commands Redis, and how many statements the database gets for a hit, a miss
 * and a write. Each script and each command that is not called by one is a round trip:
 * the script that stores reads versions by a command of its own.
 */
class RoundTripTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Pattern CALLED = Pattern.compile("cmdstat_(mget|evalsha|get|eval):calls=(\\d+)");

	private static RedisProcess redis;

	private static ConfigurableApplicationContext application;

	private static JdbcProducts products;

	@BeforeAll
	static void start() {
		redis = RedisProcess.start();
		application = new SpringApplicationBuilder(StarterIntegrationTests.Application.class)
			.web(WebApplicationType.NONE)
			.properties("spring.data.redis.host=127.0.0.1", "spring.data.redis.port=" + redis.port(),
					"spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
					"spring.main.banner-mode=off", "shadowcache.consistency.lease=300ms",
					"shadowcache.load-lease.enabled=false", "shadowcache.redis.read-timeout=5s")
			.run();
		products = application.getBean(JdbcProducts.class);
	}

	@AfterAll
	static void stop() {
		application.close();
		redis.close();
	}

	@BeforeEach
	void fill() {
		settle();
		StarterIntegrationTests.fill(products);
	}

	@Test
	void aHitIsOneCommandAndNoStatement() {
		expect(Map.of("mget", 1), products::findAll);
		assertThat(statements(products::findAll)).isZero();
	}

	@Test
	void aStatementThatWritesIsAMarkBeforeAndAReleaseAfterItself() {
		expect(Map.of("evalsha", 2), RoundTripTests::update);
		assertThat(statements(RoundTripTests::update)).isOne();
	}

	@Test
	void aDeclaredWriteWhoseStatementIsSeenAsWellIsAnnouncedByBoth() {
		expect(Map.of("evalsha", 4), RoundTripTests::write);
		assertThat(statements(RoundTripTests::write)).isOne();
	}

	@Test
	void aMissIsALookupAndAScriptThatComparesAndStores() {
		expect(Map.of("evalsha", 3, "mget", 2), RoundTripTests::updateAndRead);
		assertThat(statements(RoundTripTests::updateAndRead)).isEqualTo(2);
	}

	private static void write() {
		products.setPrice(1, new BigDecimal("2.00"));
		settle();
	}

	private static void update() {
		application.getBean(JdbcClient.class).sql("update product set price = 3 where id = 1").update();
		settle();
	}

	private static void updateAndRead() {
		update();
		products.findAll();
	}

	/**
	 * A read directly after a write meets the mark until that is released.
	 */
	private static void settle() {
		Awaitility.await()
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(1))
			.until(() -> application.getBean(ShadowCache.class).pendingInvalidations() == 0);
	}

	/**
	 * Repeats a call until it was not disturbed by what the store does in the background
	 * to look at its server. What the call needs itself it needs every time.
	 */
	private static void expect(Map<String, Integer> commands, Runnable call) {
		Awaitility.await()
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(50))
			.untilAsserted(() -> assertThat(commands(call)).isEqualTo(commands));
	}

	private static Map<String, Integer> commands(Runnable calls) {
		redis.command("CONFIG", "RESETSTAT");
		calls.run();
		Map<String, Integer> counts = new TreeMap<>();
		String statistics = String.valueOf(redis.command("INFO", "commandstats"));
		for (MatchResult found : CALLED.matcher(statistics).results().toList()) {
			counts.put(found.group(1), Integer.valueOf(found.group(2)));
		}
		return counts;
	}

	private static long statements(Runnable calls) {
		JdbcClient jdbc = application.getBean(JdbcClient.class);
		jdbc.sql("set query_statistics false").update();
		jdbc.sql("set query_statistics true").update();
		calls.run();
		long count = jdbc
			.sql("select coalesce(sum(execution_count), 0) from information_schema.query_statistics "
					+ "where sql_statement like '%product%'")
			.query(Long.class)
			.single();
		jdbc.sql("set query_statistics false").update();
		return count;
	}

}
