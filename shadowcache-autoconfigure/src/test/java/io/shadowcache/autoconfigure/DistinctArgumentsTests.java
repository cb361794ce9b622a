package io.shadowcache.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Arguments come from users, so that there may be any number of them.
 */
class DistinctArgumentsTests {

	/** A million in the profile "thorough". */
	private static final int CALLS = Integer.getInteger("distinct.arguments", 100_000);

	/** Less than any map needs to remember an argument. */
	private static final int BYTES_PER_ARGUMENT = 40;

	@Test
	void anyNumberOfArgumentsLeavesMetersAndMemoryAsTheyWere() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ShadowCacheAutoConfiguration.class,
					ShadowCacheMetricsAutoConfiguration.class))
			.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.withUserConfiguration(Shop.class)
			.withPropertyValues("shadowcache.store=memory", "shadowcache.database-id=shop")
			.run((context) -> {
				Shop.ProductRepository repository = context.getBean(Shop.ProductRepository.class);
				MeterRegistry meters = context.getBean(MeterRegistry.class);
				call(repository, 0, CALLS / 2);
				int registered = meters.getMeters().size();
				long used = usedBytes();
				call(repository, CALLS / 2, CALLS);
				assertThat(repository.loads()).isEqualTo(CALLS);
				assertThat(meters.getMeters()).hasSize(registered);
				assertThat(usedBytes() - used).isLessThan((long) BYTES_PER_ARGUMENT * CALLS / 2);
			});
	}

	private static void call(Shop.ProductRepository repository, int first, int end) {
		for (int id = first; id < end; id++) {
			repository.findById(id);
		}
	}

	private static long usedBytes() {
		System.gc();
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		return runtime.totalMemory() - runtime.freeMemory();
	}

}
