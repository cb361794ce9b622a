package io.shadowcache.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.autoconfigure.endpoint.ShadowCacheEndpoint;
import io.shadowcache.spring.advice.ObservedStatements;
import io.shadowcache.spring.advice.RecentFigures;
import io.shadowcache.spring.advice.StatementFigures;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of advice in the endpoint, from real traffic in the time of a clock that is set.
 */
class AdviceTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
				DataSourceTransactionManagerAutoConfiguration.class, ShadowCacheSqlAutoConfiguration.class,
				ShadowCacheAutoConfiguration.class, ShadowCacheEndpointAutoConfiguration.class))
		.withUserConfiguration(Airport.class)
		.withPropertyValues("shadowcache.store=memory", "management.endpoints.web.exposure.include=shadowcache",
				"spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID());

	@Test
	void queryWhoseTableIsWrittenAllTheTimeIsNotWorthIt() {
		run((running) -> {
			Bookings bookings = running.getBean(Bookings.class);
			bookings.count();
			pass(running, Duration.ofMinutes(1));
			for (int write = 0; write < 400; write++) {
				bookings.add(write);
				bookings.count();
			}
			DeliveredWrites.await(running);
			bookings.count();
			for (int hit = 0; hit < 12; hit++) {
				bookings.count();
			}
			assertThat(advice(running)).as("too early").isEmpty();
			pass(running, Duration.ofMinutes(10));
			JsonNode advice = advice(running).get(0);
			assertThat(advice.get("code").asString()).isEqualTo("INVALIDATED_TOO_OFTEN");
			assertThat(advice.get("level").asString()).isEqualTo("WARNING");
			assertThat(advice.get("message").asString()).isEqualTo(
					"Hit ratio 3 % in the last 10 minutes (low below 20 %): table `booking` invalidates 40 times a "
							+ "minute");
			assertThat(advice.get("action").asString()).startsWith("Take the query out of the cache");
			pass(running, Duration.ofMinutes(10));
			assertThat(advice(running)).as("quiet since").isEmpty();
		});
	}

	@Test
	void statementsThatAreNotCachedAreAddedUpWithoutTheirValues() {
		run((running) -> {
			pass(running, Duration.ofMinutes(1));
			running.getBean(Bookings.class).count();
			JdbcTemplate jdbc = running.getBean(JdbcTemplate.class);
			jdbc.queryForList("select seat from booking where seat = 4711");
			jdbc.queryForList("select seat from booking where seat = 4712");
			assertThat(running.getBean(CurrentFigures.class).sample().statements()).hasSize(1);
			assertThat(running.getBean(ObservedStatements.class).figures()).singleElement().satisfies((statement) -> {
				assertThat(statement.statement()).isEqualTo("select seat from booking where seat = ?");
				assertThat(statement.tables()).containsExactly("booking");
				assertThat(statement.calls()).isEqualTo(2);
				assertThat(statement.totalMillis()).isPositive();
			});
		});
	}

	@Test
	void statementsWorthCachingAreInTheReport() {
		AtomicLong calls = new AtomicLong();
		this.context
			.withBean(ObservedStatements.class,
					() -> () -> List
						.of(new StatementFigures("select ?", Set.of("seat"), calls.get(), 10.0 * calls.get())))
			.withPropertyValues("shadowcache.sql.candidates=false")
			.run((running) -> {
				pass(running, Duration.ofMinutes(1));
				calls.set(1000);
				pass(running, Duration.ofMinutes(10));
				JsonNode report = JsonMapper.shared().valueToTree(running.getBean(ShadowCacheEndpoint.class).report());
				assertThat(report.at("/candidates/0/statement").asString()).isEqualTo("select ?");
				assertThat(report.at("/candidates/0/tables/0").asString()).isEqualTo("seat");
				assertThat(report.at("/candidates/0/calls").asLong()).isEqualTo(1000);
				assertThat(report.at("/candidates/0/totalMillis").asDouble()).isEqualTo(10_000);
				assertThat(report.at("/candidates/0/message").asString())
					.startsWith("1000 calls in the last 10 minutes");
				assertThat(report.at("/advisor/period").asString()).isEqualTo("PT10M");
				assertThat(report.at("/advisor/minimumPeriod").asString()).isEqualTo("PT5M");
				assertThat(report.at("/advisor/minimumCalls").asInt()).isEqualTo(100);
			});
	}

	private static JsonNode advice(AssertableApplicationContext running) {
		Object one = running.getBean(ShadowCacheEndpoint.class).reportOne("queries", "Bookings.count");
		return JsonMapper.shared().valueToTree(one).get("advice");
	}

	/**
	 * Sets the clock forward, and has the figures of then remembered.
	 */
	private static void pass(AssertableApplicationContext running, Duration time) {
		running.getBean(AtomicLong.class).addAndGet(time.toNanos());
		running.getBean(RecentFigures.class).sample();
	}

	private void run(ContextConsumer<AssertableApplicationContext> test) {
		this.context.run((running) -> {
			running.getBean(JdbcTemplate.class).execute("create table booking (seat int)");
			test.accept(running);
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class Airport {

		@Bean
		AtomicLong nanos() {
			return new AtomicLong();
		}

		@Bean
		RecentFigures recentFigures(CurrentFigures figures, AtomicLong nanos) {
			return new RecentFigures(figures::sample, nanos::get);
		}

		@Bean
		JdbcTemplate jdbcTemplate(DataSource dataSource) {
			return new JdbcTemplate(dataSource);
		}

		@Bean
		Bookings bookings(JdbcTemplate jdbc) {
			return new Bookings(jdbc);
		}

	}

	public static class Bookings {

		private final JdbcTemplate jdbc;

		Bookings(JdbcTemplate jdbc) {
			this.jdbc = jdbc;
		}

		@CachedQuery
		public int count() {
			Integer count = this.jdbc.queryForObject("select count(*) from booking", Integer.class);
			return (count != null) ? count : 0;
		}

		public void add(int seat) {
			this.jdbc.update("insert into booking values (?)", seat);
		}

	}

}
