package io.shadowcache.model;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.near.NearEntryStore;
import io.shadowcache.near.NearSettings;
import io.shadowcache.operation.NearMode;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Lookup;

/**
 * The near cache of one process.
 */
final class NearProcess {

	private NearProcess() {
	}

	static CacheStore over(CacheStore store, World world) {
		if (world.variant().near() == NearMode.OFF) {
			return store;
		}
		LateChannel channel = world.reports().newChannel();
		boolean late = world.variant().rules().contains(Variant.Missing.CLAIM_BEFORE_REQUEST);
		return late ? claimingLate(store, world, channel) : near(store, world, channel);
	}

	private static NearEntryStore near(CacheStore store, World world, LateChannel channel) {
		return new NearEntryStore(store, channel, NearSettings.DEFAULTS, world.clock(), world::nanos);
	}

	/**
	 * Asks the store before the near cache notes what it has heard of. That it asks for
	 * hits as well makes no difference.
	 */
	private static CacheStore claimingLate(CacheStore store, World world, LateChannel channel) {
		ThreadLocal<Lookup> early = new ThreadLocal<>();
		NearEntryStore near = near(new DelegatingStore(store) {

			@Override
			public Lookup lookup(CacheKey key, DependencySet dependencies) {
				return early.get();
			}

			@Override
			public Stamp stamp(CacheKey key, DependencySet dependencies) {
				return early.get().stamp();
			}

		}, world, channel);
		return new DelegatingStore(near) {

			@Override
			public Lookup lookup(CacheKey key, DependencySet dependencies, NearPolicy policy) {
				early.set(store.lookup(key, dependencies));
				return near.lookup(key, dependencies, policy);
			}

		};
	}

}
