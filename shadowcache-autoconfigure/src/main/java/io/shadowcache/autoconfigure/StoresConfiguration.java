package io.shadowcache.autoconfigure;

import java.time.Clock;
import java.util.List;

import io.shadowcache.near.InvalidationChannel;
import io.shadowcache.near.NearEntryStore;
import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.store.BreakerListener;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.CircuitBreakingEntryStore;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts circuit breaker and near cache in front of the stores.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ BreakerProperties.class, NearProperties.class })
class StoresConfiguration {

	private final BreakerProperties breaker;

	private final NearProperties near;

	StoresConfiguration(BreakerProperties breaker, NearProperties near) {
		this.breaker = breaker;
		this.near = near;
	}

	@Bean
	BreakerStore shadowCacheBreakerStore(CacheStore store, ObjectProvider<BreakerListener> listeners) {
		return breakerInFrontOf(store, listeners);
	}

	@Bean
	NearStore shadowCacheNearStore(BreakerStore store, ObjectProvider<InvalidationChannel> channels) {
		return nearInFrontOf(store, channels.getIfAvailable());
	}

	@Bean
	EngineStores shadowCacheEngineStores(CacheStore bare, NearStore near, DatabaseIdentity database,
			FurtherDataSources further, ObjectProvider<FurtherStores> stores,
			ObjectProvider<BreakerListener> listeners) {
		List<String> ids = further.names().stream().map((name) -> further.identity(name).id()).toList();
		return EngineStores.of(database.id(), bare, near, ids, stores.getIfAvailable(() -> StoresConfiguration::refuse),
				(made) -> nearInFrontOf(breakerInFrontOf(made.store(), listeners), made.channel()));
	}

	private static FurtherStores.Made refuse(String database) {
		throw new SetupException(
				"shadowcache.data-sources.* needs a store for each database, and there is one bean of type CacheStore",
				"Remove that bean, so that ShadowCache makes a store for each, or remove shadowcache.data-sources.*.");
	}

	private BreakerStore breakerInFrontOf(CacheStore store, ObjectProvider<BreakerListener> listeners) {
		return new BreakerStore(new CircuitBreakingEntryStore(store, this.breaker.failures(), this.breaker.open(),
				System::nanoTime, new BreakerListeners(listeners.orderedStream().toList())));
	}

	private NearStore nearInFrontOf(BreakerStore store, @Nullable InvalidationChannel channel) {
		NearEntryStore entries = new NearEntryStore(store.breaker(), channel, this.near.settings(), Clock.systemUTC(),
				System::nanoTime);
		return new NearStore(entries, store.breaker(), channel != null);
	}

}
