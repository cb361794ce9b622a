package io.shadowcache.autoconfigure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.NestedExceptionUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said at the start where level {@code strict} cannot be kept.
 */
class StrictStartTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, ShadowCacheAutoConfiguration.class,
				ShadowCacheSqlAutoConfiguration.class, ShadowCacheMemcachedAutoConfiguration.class))
		.withPropertyValues("shadowcache.store=memory", "spring.datasource.generate-unique-name=true");

	@ParameterizedTest
	@ValueSource(strings = { "shadowcache.consistency.level=strict", "shadowcache.consistency.tables.product=strict",
			"shadowcache.consistency.intents.enabled=true", "shadowcache.consistency.intents.create=true" })
	void connectionsThatNobodyObservesAreNotEnough(String property) {
		this.context.withPropertyValues(property, "shadowcache.sql.observe=false").run((context) -> {
			SetupException failure = failure(context);
			assertThat(failure).hasMessageContaining("the DataSource of the queries is not observed");
			assertThat(failure.getAction()).contains("shadowcache-jdbc", "shadowcache.sql.observe", "@Primary");
		});
	}

	@Test
	void memcachedIsNotEnough() {
		this.context.withPropertyValues("shadowcache.consistency.level=strict", "shadowcache.store=memcached")
			.run((context) -> {
				assertThat(failure(context)).hasMessageContaining("memcached may evict it");
				assertThat(failure(context).getAction()).contains("shadowcache.store=redis");
			});
	}

	@Test
	void databaseWithoutTheLocksIsNamed() {
		this.context.withPropertyValues("shadowcache.consistency.level=strict").run((context) -> {
			assertThat(failure(context))
				.hasMessage("shadowcache.consistency.level strict: Intents are not supported on H2");
			assertThat(failure(context).getAction()).contains("MySQL, MariaDB or PostgreSQL");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "interval=0s", "alarm=0", "max-size=0" })
	void settingsOfTheTableArePositive(String property) {
		this.context.withPropertyValues("shadowcache.consistency.intents." + property)
			.run((context) -> assertThat(
					NestedExceptionUtils.getMostSpecificCause(context.getStartupFailure()).getMessage())
				.contains("shadowcache.consistency.intents." + property.substring(0, property.indexOf('='))));
	}

	private static SetupException failure(AssertableApplicationContext context) {
		assertThat(context).hasFailed();
		Throwable failure = context.getStartupFailure();
		while (failure != null && !(failure instanceof SetupException)) {
			failure = failure.getCause();
		}
		assertThat(failure).isInstanceOf(SetupException.class);
		return (SetupException) failure;
	}

}
