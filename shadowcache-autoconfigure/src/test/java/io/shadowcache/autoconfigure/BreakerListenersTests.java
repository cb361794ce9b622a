package io.shadowcache.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.shadowcache.store.BreakerListener;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.StoreException;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class BreakerListenersTests {

	private final List<String> heard = new ArrayList<>();

	private final BreakerListener noting = new BreakerListener() {

		@Override
		public void onOpen(StoreException failure) {
			BreakerListenersTests.this.heard.add("open: " + failure.getMessage());
		}

		@Override
		public void onClose() {
			BreakerListenersTests.this.heard.add("closed");
		}

	};

	@Test
	void aListenerThatThrowsKeepsNothingFromTheOthers() {
		BreakerListener throwing = new BreakerListener() {

			@Override
			public void onOpen(StoreException failure) {
				throw new IllegalStateException("bad listener");
			}

		};
		BreakerListeners listeners = new BreakerListeners(List.of(throwing, this.noting));
		listeners.onOpen(new StoreException("no answer"));
		listeners.onClose();
		assertThat(this.heard).containsExactly("open: no answer", "closed");
	}

	@Test
	void beansOfTheApplicationAreTold() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ShadowCacheAutoConfiguration.class))
			.withUserConfiguration(Shop.class)
			.withPropertyValues("shadowcache.database-id=shop", "shadowcache.breaker.failures=1")
			.withBean(CacheStore.class, Stores::broken)
			.withBean(BreakerListener.class, () -> this.noting)
			.run((context) -> context.getBean(Shop.ProductRepository.class).findById(1));
		assertThat(this.heard).containsExactly("open: The store is broken");
	}

}
