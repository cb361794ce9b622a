package io.shadowcache.memcached;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.store.CacheStore;
import io.shadowcache.test.server.MemcachedServer;
import io.shadowcache.test.store.CacheStoreContract;

/**
 * The contract as far as memcached can keep it.
 */
abstract class MemcachedContract extends CacheStoreContract {

	/**
	 * The running servers; the first one holds the versions.
	 */
	abstract MemcachedServer[] servers();

	@Override
	protected final CacheStore createStore() {
		return Stores.started(Stores.target(servers()));
	}

	@Override
	protected final boolean refusesOldStamps() {
		return false;
	}

	@Override
	protected final boolean dropVersion(Dependency dependency) {
		servers()[0].command("delete " + Stores.versionKey(dependency));
		return true;
	}

	@Override
	protected final boolean keepsMarksOfADroppedVersion() {
		return false;
	}

}
