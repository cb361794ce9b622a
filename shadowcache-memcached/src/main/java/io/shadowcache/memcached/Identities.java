package io.shadowcache.memcached;

import java.util.random.RandomGenerator;

import io.shadowcache.dependency.Bits128;

/**
 * Makes identities that are never used twice. Every attempt to store something draws new
 * ones: a repeated invalidation with the old bytes could revive an old version.
 *
 * @param random a thread-safe source
 */
record Identities(RandomGenerator random) {

	Bits128 next() {
		return new Bits128(this.random.nextLong(), this.random.nextLong());
	}

}
