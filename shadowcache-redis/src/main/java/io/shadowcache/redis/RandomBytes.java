package io.shadowcache.redis;

import java.security.SecureRandom;

import io.shadowcache.dependency.Bits128;

/**
 * Makes identities that are never used twice. Every attempt of a script draws new ones: a
 * repeated invalidation with the old bytes could revive an old version.
 */
final class RandomBytes {

	private final SecureRandom random;

	RandomBytes(SecureRandom random) {
		this.random = random;
	}

	byte[] next() {
		byte[] bytes = new byte[Bits128.BYTES];
		this.random.nextBytes(bytes);
		return bytes;
	}

	/**
	 * Fills the end of an array of arguments.
	 */
	byte[][] fill(byte[][] arguments, int from) {
		for (int index = from; index < arguments.length; index++) {
			arguments[index] = next();
		}
		return arguments;
	}

}
