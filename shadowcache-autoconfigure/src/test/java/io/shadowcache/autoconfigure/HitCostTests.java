package io.shadowcache.autoconfigure;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

import com.sun.management.ThreadMXBean;
import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.spring.metrics.CacheStatistics;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many bytes the thread of a caller allocates for a hit, through the annotated proxy
 * and with a real Redis. Not how long it takes: bytes are the same on a busy machine.
 */
@Tag("optimised")
class HitCostTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int ROWS = 20;

	private static final int CALLS = 2000;

	private static final int ROUNDS = 10;

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private static RedisProcess redis;

	private static ConfigurableApplicationContext application;

	private static Readings readings;

	@BeforeAll
	static void start() {
		redis = RedisProcess.start();
		application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("spring.data.redis.host=127.0.0.1", "spring.data.redis.port=" + redis.port(),
					"spring.main.banner-mode=off", "shadowcache.database-id=readings",
					"shadowcache.consistency.lease=300ms", "shadowcache.redis.read-timeout=5s")
			.run();
		readings = application.getBean(Readings.class);
	}

	@AfterAll
	static void stop() {
		application.close();
		redis.close();
	}

	@Test
	void aHitInMemoryAllocatesLittleMoreThanItsProxy() {
		awaitHits("push", () -> readings.pushed(1), "push");
		assertThat(bytes(() -> readings.pushed(1))).isLessThan(200);
	}

	@Test
	void aHitInRedisAllocatesItsRowsAndLittleElse() {
		awaitHits("remote", () -> readings.remote(1), null);
		assertThat(bytes(() -> readings.remote(1))).isLessThan(13_000);
	}

	@Test
	void whatIsValidatedAllocatesNoRowsAgain() {
		awaitHits("validated", () -> readings.validated(1), "validated");
		assertThat(bytes(() -> readings.validated(1))).isLessThan(2_000);
	}

	/**
	 * Calls until a call is a hit of the kind that is meant: a new Redis is in quarantine
	 * for a lease.
	 */
	private static void awaitHits(String query, Runnable call, String source) {
		CacheStatistics statistics = application.getBean(CacheStatistics.class);
		Awaitility.await().atMost(PATIENCE).until(() -> {
			long before = hits(statistics, query, source);
			call.run();
			return hits(statistics, query, source) > before;
		});
	}

	private static long hits(CacheStatistics statistics, String query, String source) {
		return (source != null) ? statistics.query(query).nearHits().getOrDefault(source, 0L)
				: statistics.query(query).hits().count();
	}

	/**
	 * Returns the least that a call was seen to allocate on average, in which nothing is
	 * left of what happens now and then.
	 */
	private static long bytes(Runnable call) {
		long least = Long.MAX_VALUE;
		for (int round = 0; round < ROUNDS; round++) {
			long before = THREADS.getCurrentThreadAllocatedBytes();
			for (int index = 0; index < CALLS; index++) {
				call.run();
			}
			least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS);
		}
		return least;
	}

	/**
	 * A row.
	 *
	 * @param id a number
	 * @param place a text
	 * @param value a number
	 */
	public record Reading(long id, String place, int value) {

		static Reading of(long id) {
			return new Reading(id, "place " + id, (int) id);
		}

	}

	/**
	 * One query for each way to hit.
	 */
	public static class Readings {

		@CachedQuery(name = "push", tables = { "reading", "place", "sensor" }, near = "push")
		public Reading pushed(long id) {
			return Reading.of(id);
		}

		@CachedQuery(name = "validated", tables = { "reading", "place", "sensor" }, near = "validated")
		public Reading validated(long id) {
			return Reading.of(id);
		}

		@CachedQuery(name = "remote", tables = { "reading", "place", "sensor" })
		public List<Reading> remote(long id) {
			return LongStream.range(0, ROWS).mapToObj(Reading::of).toList();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
	static class Application {

		@Bean
		Readings readings() {
			return new Readings();
		}

	}

}
