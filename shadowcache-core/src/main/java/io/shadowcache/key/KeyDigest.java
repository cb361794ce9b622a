package io.shadowcache.key;

import java.security.DigestException;
import java.security.MessageDigest;

import io.shadowcache.dependency.Bits128;

/**
 * Collects what a key is made of and hashes it, again and again without garbage. Confined
 * to one thread at a time.
 */
final class KeyDigest {

	/**
	 * A longer buffer is not kept for the next key.
	 */
	private static final int MAX_KEPT_BYTES = 4096;

	private final CanonicalArguments canonical;

	private final MessageDigest sha256 = Bits128.newSha256();

	private final byte[] digest = new byte[2 * Bits128.BYTES];

	KeyDigest(CanonicalForms forms) {
		this.canonical = new CanonicalArguments(forms);
	}

	/**
	 * Begins a key.
	 * @return what it is made of, still empty
	 */
	CanonicalArguments begin() {
		this.canonical.clear();
		return this.canonical;
	}

	/**
	 * Ends a key.
	 */
	CacheKey end() {
		this.canonical.update(this.sha256);
		try {
			this.sha256.digest(this.digest, 0, this.digest.length);
		}
		catch (DigestException ex) {
			throw new IllegalStateException("SHA-256 has 32 bytes", ex);
		}
		return new CacheKey(Bits128.read(this.digest, 0), Bits128.read(this.digest, Bits128.BYTES));
	}

	boolean isSmall() {
		return this.canonical.capacity() <= MAX_KEPT_BYTES;
	}

}
