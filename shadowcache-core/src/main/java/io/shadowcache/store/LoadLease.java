package io.shadowcache.store;

import java.util.Objects;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.key.CacheKey;

/**
 * The wish to be the only one who loads an entry.
 *
 * @param database the database that it is computed from
 * @param key the entry
 * @param stamp the hash of the stamp that it is loaded under, so that nobody waits for a
 * load that began before an invalidation
 * @param holder who wishes it, different for each load
 */
public record LoadLease(String database, CacheKey key, Bits128 stamp, Bits128 holder) {

	public LoadLease {
		Objects.requireNonNull(database, "database");
		Objects.requireNonNull(key, "key");
		Objects.requireNonNull(stamp, "stamp");
		Objects.requireNonNull(holder, "holder");
	}

}
