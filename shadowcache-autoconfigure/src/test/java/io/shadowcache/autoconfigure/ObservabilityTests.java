package io.shadowcache.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.shadowcache.autoconfigure.docs.CacheAlerts;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.event.CacheEvents;
import io.shadowcache.store.StoreException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of observations and events.
 */
class ObservabilityTests {

	private final Stopped stopped = new Stopped();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ShadowCacheAutoConfiguration.class,
				ShadowCacheObservationAutoConfiguration.class, ShadowCacheEventsAutoConfiguration.class))
		.withUserConfiguration(Shop.class)
		.withBean(ObservationRegistry.class, ObservationRegistry::create)
		.withBean(CacheAlerts.class)
		.withPropertyValues("shadowcache.store=memory", "shadowcache.database-id=shop",
				"shadowcache.observations.enabled=true", "shadowcache.events.enabled=true");

	@Test
	void callsAndLoadsAreObservedWithQueryAndResult() {
		this.context.run((running) -> {
			running.getBean(ObservationRegistry.class).observationConfig().observationHandler(this.stopped);
			Shop.ProductRepository products = running.getBean(Shop.ProductRepository.class);
			products.findById(1);
			products.findById(1);
			assertThat(this.stopped.seen).containsExactly(
					"shadowcache.load query=ProductRepository.findById result=none",
					"shadowcache.get query=ProductRepository.findById result=miss",
					"shadowcache.get query=ProductRepository.findById result=hit");
		});
	}

	@Test
	void invalidationsAreObserved() {
		this.context.run((running) -> {
			running.getBean(ObservationRegistry.class).observationConfig().observationHandler(this.stopped);
			running.getBean(ShadowCache.class).invalidator().invalidate(table());
			assertThat(this.stopped.seen).containsExactly("shadowcache.invalidate");
		});
	}

	@Test
	void nobodyObservesUnlessThePropertySaysSo() {
		this.context.withPropertyValues("shadowcache.observations.enabled=false", "shadowcache.events.enabled=false")
			.run((running) -> {
				running.getBean(ObservationRegistry.class).observationConfig().observationHandler(this.stopped);
				running.getBean(Shop.ProductRepository.class).findById(1);
				assertThat(this.stopped.seen).isEmpty();
				assertThat(running).doesNotHaveBean(CacheEvents.class);
			});
	}

	@Test
	void eventsReachListenersOfTheApplication() {
		this.context.run((running) -> {
			running.getBean(ShadowCache.class).invalidator().invalidate(table());
			running.getBean(CacheEvents.class).onOpen(new StoreException("no answer"));
			CacheAlerts alerts = running.getBean(CacheAlerts.class);
			Awaitility.await()
				.untilAsserted(() -> assertThat(alerts.lines()).containsExactly("written: [product]",
						"without the cache's store: no answer"));
		});
	}

	private static DependencySet table() {
		return DependencySet.of(Dependency.table("shop", new TableName("product")));
	}

	static final class Stopped implements ObservationHandler<Observation.Context> {

		private final List<String> seen = new ArrayList<>();

		@Override
		public void onStop(Observation.Context context) {
			StringBuilder line = new StringBuilder(context.getName());
			for (KeyValue value : context.getLowCardinalityKeyValues()) {
				line.append(' ').append(value.getKey()).append('=').append(value.getValue());
			}
			this.seen.add(line.toString());
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

	}

}
