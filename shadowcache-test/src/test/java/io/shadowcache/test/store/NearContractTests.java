package io.shadowcache.test.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import io.shadowcache.near.NearEntryStore;
import io.shadowcache.near.NearSettings;
import io.shadowcache.operation.NearMode;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.InMemoryEntryStore;

/**
 * The contract through a near cache that asks for the versions at each read.
 */
class NearContractTests extends CacheStoreContract {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

	@Override
	protected CacheStore createStore() {
		CacheStore store = new NearEntryStore(new InMemoryEntryStore(1000, this.now::get, new SecureRandom()), null,
				NearSettings.DEFAULTS, this.now::get, () -> Duration.ofMillis(this.now.get().toEpochMilli()).toNanos());
		store.start();
		return new NearReading(store, new NearPolicy(NearMode.VALIDATED, Duration.ofMinutes(5), false), this.now::get);
	}

	@Override
	protected void letTimePass(Duration duration) {
		this.now.updateAndGet((instant) -> instant.plus(duration));
	}

}
