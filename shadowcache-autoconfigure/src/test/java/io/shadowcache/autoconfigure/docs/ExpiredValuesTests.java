package io.shadowcache.autoconfigure.docs;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import io.shadowcache.autoconfigure.ShadowCacheAutoConfiguration;
import io.shadowcache.operation.ExpiryPolicy;
import io.shadowcache.spring.interceptor.QueryRegistry;
import io.shadowcache.spring.metrics.CacheStatistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Values that are served after their expiry, in a running application.
 */
class ExpiredValuesTests {

	private static final String QUERY = "CountryRepository.findAll";

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2)
		.generateUniqueName(true)
		.build();

	private final Moody dataSource = new Moody();

	private final JdbcClient jdbc = JdbcClient.create(this.dataSource);

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ShadowCacheAutoConfiguration.class))
		.withBean(CountryRepository.class, () -> new CountryRepository(this.jdbc))
		.withPropertyValues("shadowcache.store=memory", "shadowcache.database-id=countries");

	private final ApplicationContextRunner expiring = this.context
		.withPropertyValues("shadowcache.queries.CountryRepository.findAll.ttl=1ms");

	@AfterEach
	void shutDown() {
		this.dataSource.slow.countDown();
		this.database.shutdown();
	}

	@Test
	void expiredValueIsServedWhileTheDatabaseIsAwayUnlessItWasInvalidated() {
		this.expiring.withPropertyValues("shadowcache.queries.CountryRepository.findAll.stale-on-timeout=1m")
			.run((context) -> {
				CountryRepository countries = loaded(context);
				this.dataSource.away = true;
				assertThat(countries.findAll()).containsExactly("Fiji");
				assertThat(statistics(context).query(QUERY).stale()).containsOnlyKeys("error");
				countries.changed();
				assertThatExceptionOfType(DataAccessException.class).isThrownBy(countries::findAll);
			});
	}

	@Test
	void expiredValueIsServedWhileTheDatabaseIsSlow() {
		this.expiring.withPropertyValues("shadowcache.queries.CountryRepository.findAll.stale-on-timeout=1ms")
			.run((context) -> {
				CountryRepository countries = loaded(context);
				this.dataSource.waits = true;
				assertThat(countries.findAll()).containsExactly("Fiji");
				assertThat(statistics(context).query(QUERY).stale()).containsOnlyKeys("timeout");
				this.dataSource.slow.countDown();
			});
	}

	@Test
	void annotationSaysWhatHappens() {
		this.context.run((context) -> assertThat(expiry(context, QUERY))
			.isEqualTo(new ExpiryPolicy(0, Duration.ofHours(1), true, Duration.ofMillis(200))));
	}

	@Test
	void propertiesOfAQueryWinOverItsAnnotation() {
		this.context
			.withPropertyValues("shadowcache.queries.CountryRepository.findAll.stale-on-timeout=0s",
					"shadowcache.queries.CountryRepository.findAll.stale-for=2h",
					"shadowcache.queries.CountryRepository.findAll.early-refresh=true")
			.run((context) -> assertThat(expiry(context, QUERY))
				.isEqualTo(new ExpiryPolicy(1, Duration.ofHours(2), true, Duration.ZERO)));
	}

	@Test
	void propertiesHoldForQueriesThatSayNothing() {
		this.context
			.withPropertyValues("shadowcache.stale-on-timeout=1s", "shadowcache.stale-for=1d",
					"shadowcache.early-refresh.enabled=true", "shadowcache.early-refresh.beta=2.5")
			.run((context) -> {
				assertThat(expiry(context, "CountryRepository.count"))
					.isEqualTo(new ExpiryPolicy(2.5, Duration.ofDays(1), false, Duration.ofSeconds(1)));
				assertThat(expiry(context, QUERY).staleFor()).isEqualTo(Duration.ofHours(1));
			});
	}

	@Test
	void nothingHappensByDefault() {
		this.context
			.run((context) -> assertThat(expiry(context, "CountryRepository.count")).isEqualTo(ExpiryPolicy.NONE));
	}

	@Test
	void illegalPropertiesStopTheApplicationAndSayWhatToWrite() {
		assertFailure("shadowcache.stale-for=0s", "shadowcache.stale-for must be positive");
		assertFailure("shadowcache.stale-on-timeout=1h", "must be shorter than shadowcache.stale-for");
		assertFailure("shadowcache.stale-on-timeout=-1s", "such as 200ms, or 0s for never");
		assertFailure("shadowcache.background-threads=0", "must be at least 1");
		assertFailure("shadowcache.early-refresh.beta=0", "shadowcache.early-refresh.enabled to false");
		assertFailure("shadowcache.queries.CountryRepository.findAll.stale-for=0s", "need staleFor");
		assertFailure("shadowcache.queries.CountryRepository.findAll.stale-for=-1s", "or 0s for never");
		assertFailure("shadowcache.queries.CountryRepository.count.stale-for=1h",
				"nothing lets an expired value be served");
	}

	private void assertFailure(String property, String words) {
		this.context.withPropertyValues(property).run((context) -> {
			Throwable failure = context.getStartupFailure();
			assertThat(failure).as(property).isNotNull();
			assertThat(failure).rootCause().hasMessageContaining(words);
		});
	}

	private CountryRepository loaded(AssertableApplicationContext context) {
		JdbcClient direct = JdbcClient.create(this.database);
		direct.sql("create table country (name varchar(20))").update();
		direct.sql("insert into country values ('Fiji')").update();
		CountryRepository countries = context.getBean(CountryRepository.class);
		assertThat(countries.findAll()).containsExactly("Fiji");
		long expired = System.currentTimeMillis() + 1;
		while (System.currentTimeMillis() <= expired) {
			Thread.onSpinWait();
		}
		return countries;
	}

	private static ExpiryPolicy expiry(ApplicationContext context, String query) {
		return context.getBean(QueryRegistry.class).query(query).orElseThrow().operation().expiry();
	}

	private static CacheStatistics statistics(ApplicationContext context) {
		return context.getBean(CacheStatistics.class);
	}

	/**
	 * Can be away, or slow.
	 */
	private final class Moody extends DelegatingDataSource {

		private final CountDownLatch slow = new CountDownLatch(1);

		private volatile boolean away;

		private volatile boolean waits;

		@Override
		public Connection getConnection() throws SQLException {
			if (this.away) {
				throw new SQLTransientConnectionException("no connection");
			}
			if (this.waits) {
				await();
			}
			return ExpiredValuesTests.this.database.getConnection();
		}

		@Override
		public void afterPropertiesSet() {
			// there is no target
		}

		private void await() {
			try {
				this.slow.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

	}

}
