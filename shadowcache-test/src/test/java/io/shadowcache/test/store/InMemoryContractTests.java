package io.shadowcache.test.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import io.shadowcache.store.CacheStore;
import io.shadowcache.store.InMemoryEntryStore;

/**
 * The contract on the store in memory, with a clock that tests move.
 */
class InMemoryContractTests extends CacheStoreContract {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

	@Override
	protected CacheStore createStore() {
		InMemoryEntryStore store = new InMemoryEntryStore(1000, this.now::get, new SecureRandom());
		store.start();
		return store;
	}

	@Override
	protected void letTimePass(Duration duration) {
		this.now.updateAndGet((instant) -> instant.plus(duration));
	}

}
