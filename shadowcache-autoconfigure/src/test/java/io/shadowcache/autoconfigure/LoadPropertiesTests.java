package io.shadowcache.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.shadowcache.engine.BulkheadSettings;
import io.shadowcache.engine.LoadLeaseSettings;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of the properties about loads that many want at once.
 */
class LoadPropertiesTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ShadowCacheAutoConfiguration.class))
		.withUserConfiguration(Shop.class)
		.withPropertyValues("shadowcache.store=memory", "shadowcache.database-id=shop");

	@Test
	void defaultsAreThoseOfTheEngine() {
		this.context.run((context) -> {
			assertThat(context.getBean(LoadLeaseProperties.class).settings()).isEqualTo(LoadLeaseSettings.DEFAULTS);
			assertThat(context.getBean(BulkheadProperties.class).settings()).isEqualTo(BulkheadSettings.DEFAULTS);
		});
	}

	@Test
	void settingsComeFromTheProperties() {
		this.context
			.withPropertyValues("shadowcache.load-lease.enabled=false", "shadowcache.load-lease.min-load=0s",
					"shadowcache.load-lease.max-wait=2s", "shadowcache.load-lease.always=ProductRepository.count",
					"shadowcache.load-lease.never=ProductRepository.findById", "shadowcache.bulkhead.max-loads=0",
					"shadowcache.bulkhead.max-wait=3s")
			.run((context) -> {
				assertThat(context.getBean(LoadLeaseProperties.class).settings())
					.isEqualTo(new LoadLeaseSettings(false, Duration.ZERO, Duration.ofSeconds(2),
							Map.of("ProductRepository.count", true, "ProductRepository.findById", false)));
				assertThat(context.getBean(BulkheadProperties.class).settings())
					.isEqualTo(new BulkheadSettings(0, Duration.ofSeconds(3)));
			});
	}

	@Test
	void unknownQueryStopsTheApplicationAndIsCorrected() {
		this.context.withPropertyValues("shadowcache.load-lease.never=ProductRepository.findByID")
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(SetupException.class)
				.hasMessageContaining("'ProductRepository.findByID'")
				.hasMessageContaining("did you mean 'ProductRepository.findById'?"));
	}

	@Test
	void queryCannotBeInBothLists() {
		assertThatIllegalArgumentException().isThrownBy(
				() -> new LoadLeaseProperties(true, Duration.ZERO, Duration.ofSeconds(1), List.of("a"), List.of("a")))
			.withMessageContaining("'a' is in shadowcache.load-lease.always and in shadowcache.load-lease.never");
	}

	@Test
	void negativeLimitSaysWhatToWrite() {
		assertThatIllegalArgumentException().isThrownBy(() -> new BulkheadProperties(-1, Duration.ofSeconds(1)))
			.withMessageContaining("at least 1, or 0 for any number");
	}

}
