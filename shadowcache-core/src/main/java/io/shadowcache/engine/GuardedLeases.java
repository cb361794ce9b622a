package io.shadowcache.engine;

import java.time.Duration;

import io.shadowcache.store.CacheStore;
import io.shadowcache.store.LoadLease;
import io.shadowcache.store.LoadLeases;

/**
 * Does for the leases of a store what {@link GuardedStore} does for its entries.
 */
final class GuardedLeases implements LoadLeases {

	private final CacheStore store;

	GuardedLeases(CacheStore store) {
		this.store = store;
	}

	@Override
	public Attempt take(LoadLease lease, Duration life) {
		return GuardedStore.guard(() -> this.store.loadLeases().take(lease, life));
	}

	@Override
	public void renew(LoadLease lease, Duration life) {
		GuardedStore.guard(() -> {
			this.store.loadLeases().renew(lease, life);
			return lease;
		});
	}

	@Override
	public void giveBack(LoadLease lease) {
		GuardedStore.guard(() -> {
			this.store.loadLeases().giveBack(lease);
			return lease;
		});
	}

}
