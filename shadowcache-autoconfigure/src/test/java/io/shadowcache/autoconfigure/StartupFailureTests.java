package io.shadowcache.autoconfigure;

import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import io.shadowcache.annotation.CachedQuery;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what stops the application, in the words that people read.
 */
class StartupFailureTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ShadowCacheAutoConfiguration.class,
				ShadowCacheRedisAutoConfiguration.class, ShadowCacheMemcachedAutoConfiguration.class))
		.withUserConfiguration(Shop.class);

	private final ApplicationContextRunner memory = this.context.withPropertyValues("shadowcache.store=memory",
			"shadowcache.database-id=shop");

	@Test
	void withoutRedisTheAnalysisSaysWhatToAdd() {
		this.context.withPropertyValues("shadowcache.database-id=shop").run((context) -> {
			FailureAnalysis analysis = analyze(context);
			assertThat(analysis.getDescription()).isEqualTo("ShadowCache is to keep entries in Redis "
					+ "(shadowcache.store=redis), but there is no bean of type RedisConnectionFactory");
			assertThat(analysis.getAction()).contains("spring-boot-starter-data-redis", "shadowcache.store=memory",
					"shadowcache.enabled=false");
		});
	}

	@Test
	void withJedisOnlyTheAnalysisAsksForLettuce() {
		this.context.withPropertyValues("shadowcache.database-id=shop")
			.withBean(RedisConnectionFactory.class, () -> Mockito.mock(RedisConnectionFactory.class))
			.run((context) -> {
				FailureAnalysis analysis = analyze(context);
				assertThat(analysis.getDescription()).contains("Lettuce", "RedisConnectionFactory is a");
				assertThat(analysis.getAction()).contains("RedisTarget", "shadowcache.store=memory");
			});
	}

	@Test
	void withSeveralRedisFactoriesTheAnalysisNamesThem() {
		this.context.withPropertyValues("shadowcache.database-id=shop")
			.withBean("one", RedisConnectionFactory.class, () -> Mockito.mock(RedisConnectionFactory.class))
			.withBean("two", RedisConnectionFactory.class, () -> Mockito.mock(RedisConnectionFactory.class))
			.run((context) -> {
				FailureAnalysis analysis = analyze(context);
				assertThat(analysis.getDescription()).contains("several beans of type RedisConnectionFactory", "one",
						"two");
				assertThat(analysis.getAction()).contains("@Primary", "RedisTarget");
			});
	}

	@Test
	void withoutAnyDataSourceTheAnalysisAsksForAnId() {
		this.context.withPropertyValues("shadowcache.store=memory").run((context) -> {
			FailureAnalysis analysis = analyze(context);
			assertThat(analysis.getDescription()).contains("no bean of type DataSource", "shadowcache.database-id");
			assertThat(analysis.getAction()).contains("spring-boot-starter-jdbc", "shadowcache.database-id");
		});
	}

	@Test
	void withSeveralDataSourcesTheAnalysisNamesThem() {
		this.context.withPropertyValues("shadowcache.store=memory")
			.withBean("one", DataSource.class, DriverManagerDataSource::new)
			.withBean("two", DataSource.class, DriverManagerDataSource::new)
			.run((context) -> {
				FailureAnalysis analysis = analyze(context);
				assertThat(analysis.getDescription()).contains("several beans of type DataSource", "one", "two");
				assertThat(analysis.getAction()).contains("@Primary", "shadowcache.database-id");
			});
	}

	@Test
	void withSeveralDataSourcesAnIdIsEnough() {
		this.memory.withBean("one", DataSource.class, DriverManagerDataSource::new)
			.withBean("two", DataSource.class, DriverManagerDataSource::new)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void anUnknownQueryInThePropertiesIsNamedWithTheClosestOne() {
		this.memory.withPropertyValues("shadowcache.queries.ProductRepository.findByID2.ttl=1s").run((context) -> {
			FailureAnalysis analysis = analyze(context);
			assertThat(analysis.getDescription()).isEqualTo(
					"There are properties shadowcache.queries.ProductRepository.findByID2.*, but no query of that "
							+ "name (did you mean 'ProductRepository.findById'?). Known queries: ProductRepository.count, "
							+ "ProductRepository.findById");
			assertThat(analysis.getAction()).contains("shadowcache.queries.ProductRepository.findById.ttl");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"shadowcache.ttl=-5s | shadowcache.ttl must be positive",
			"shadowcache.ttl=0s | shadowcache.ttl must be positive",
			"shadowcache.jitter=1.5 | shadowcache.jitter must be a fraction from 0 to 1",
			"shadowcache.null-ttl=-1s | shadowcache.null-ttl must be positive, or 0s",
			"shadowcache.max-entry-size=0B | shadowcache.max-entry-size must be at least 1",
			"shadowcache.max-entry-size=2GB | shadowcache.max-entry-size must be less than 2GB",
			"shadowcache.application=a{b} | shadowcache.application must be a name without braces",
			"shadowcache.consistency.lease=0s | shadowcache.consistency.lease must be positive",
			"shadowcache.consistency.level=soon | 'soon' is not a consistency level: write strict, marked or after-commit",
			"shadowcache.consistency.tables[drop;table]=marked | shadowcache.consistency.tables.drop;table: ",
			"shadowcache.consistency.tables[drop;table]=marked | Write the table as @CachedQuery names it",
			"shadowcache.memory.max-entries=0 | shadowcache.memory.max-entries must be at least 1",
			"shadowcache.breaker.failures=0 | shadowcache.breaker.failures must be at least 1",
			"shadowcache.breaker.open=0s | shadowcache.breaker.open must be positive",
			"shadowcache.queries.ProductRepository.count.jitter=7 | must be a fraction from 0 to 1",
			"shadowcache.queries.ProductRepository.count.tll=7 | Settings of a query are ttl, jitter, null-ttl, enabled",
			"shadowcache.store=disk | disk", "shadowcache.store=disk | MEMCACHED" })
	void anIllegalPropertyIsNamedWithItsValueAndWhatToWrite(String property, String words) {
		this.memory.withPropertyValues(property).run((context) -> {
			FailureAnalysis analysis = analyze(context);
			assertThat(analysis.getDescription() + analysis.getAction()).contains(words);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"shadowcache.memcached.servers=localhost:port | 'localhost:port' is not the address of a memcached: write host:port",
			"shadowcache.memcached.servers= | At least one address of a memcached is needed",
			"shadowcache.memcached.servers=a,a:11211 | must be named once only",
			"shadowcache.memcached.username=shop | must be set both or not at all",
			"shadowcache.memcached.read-timeout=0s | shadowcache.memcached.read-timeout must be positive" })
	void anIllegalPropertyOfMemcachedIsNamedWithItsValueAndWhatToWrite(String property, String words) {
		this.memory.withPropertyValues("shadowcache.store=memcached", property).run((context) -> {
			FailureAnalysis analysis = analyze(context);
			assertThat(analysis.getDescription() + analysis.getAction()).contains(words);
		});
	}

	@Test
	void anIllegalDeclarationIsExplained() {
		this.memory.withUserConfiguration(Misdeclared.class).run((context) -> {
			FailureAnalysis analysis = analyze(context);
			assertThat(analysis.getDescription()).contains("Misdeclared.find", "not a table; really");
			assertThat(analysis.getAction()).isNotBlank();
		});
	}

	/**
	 * Analyses as Spring Boot does when an application fails to start.
	 */
	private static FailureAnalysis analyze(AssertableApplicationContext context) {
		assertThat(context).hasFailed();
		GenericApplicationContext empty = new GenericApplicationContext();
		TestPropertyValues.empty().applyTo(empty);
		List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class,
					ArgumentResolver.of(BeanFactory.class, empty.getBeanFactory())
						.and(Environment.class, empty.getEnvironment()),
					FailureHandler.logging(LogFactory.getLog(StartupFailureTests.class)));
		return analyzers.stream()
			.map((analyzer) -> analyzer.analyze(context.getStartupFailure()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(() -> new AssertionError("Nobody explains this", context.getStartupFailure()));
	}

	public static class Misdeclared {

		@CachedQuery(tables = "not a table; really")
		public String find() {
			return "";
		}

	}

}
