package io.shadowcache.key;

import java.util.Objects;

import io.shadowcache.dependency.Bits128;

/**
 * The identity of an entry: the two halves of one SHA-256 over namespace, query and
 * arguments. Argument values cannot be read back from it.
 *
 * @param hash the half that names the entry in the store
 * @param check the half that the entry carries inside, so that an entry copied or
 * collided under another name is not believed
 */
public record CacheKey(Bits128 hash, Bits128 check) {

	public CacheKey {
		Objects.requireNonNull(hash, "hash");
		Objects.requireNonNull(check, "check");
	}

}
