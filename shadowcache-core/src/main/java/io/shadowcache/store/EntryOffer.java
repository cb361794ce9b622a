package io.shadowcache.store;

import java.time.Duration;
import java.util.Objects;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;

/**
 * One of several entries that are stored together.
 *
 * @param key the entry
 * @param frame its bytes
 * @param dependencies what the entry depends on
 * @param seen the stamp looked up before the load
 * @param ttl the life of the entry; positive
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record EntryOffer(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {

	public EntryOffer {
		Objects.requireNonNull(key, "key");
		Objects.requireNonNull(frame, "frame");
		Objects.requireNonNull(dependencies, "dependencies");
		Objects.requireNonNull(seen, "seen");
		Objects.requireNonNull(ttl, "ttl");
	}

	/**
	 * What became of an entry.
	 */
	public enum Outcome {

		/** It is stored. */
		STORED,

		/** Its stamp was old, so that it was not stored. */
		STALE,

		/** It is larger than the store takes. */
		TOO_LARGE

	}

}
