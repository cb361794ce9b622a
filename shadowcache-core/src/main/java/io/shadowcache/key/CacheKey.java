package io.shadowcache.key;

import io.shadowcache.dependency.Bits128;

/**
 * The identity of an entry: the two halves of one SHA-256 over namespace, query and
 * arguments. Argument values cannot be read back from it.
 */
public final class CacheKey {

	private final long hashHigh;

	private final long hashLow;

	private final long checkHigh;

	private final long checkLow;

	/**
	 * Makes a key.
	 * @param hash the half that names the entry in the store
	 * @param check the half that the entry carries inside, so that an entry copied or
	 * collided under another name is not believed
	 */
	public CacheKey(Bits128 hash, Bits128 check) {
		this.hashHigh = hash.high();
		this.hashLow = hash.low();
		this.checkHigh = check.high();
		this.checkLow = check.low();
	}

	/**
	 * Returns the half that names the entry in the store.
	 * @return the first half
	 */
	public Bits128 hash() {
		return new Bits128(this.hashHigh, this.hashLow);
	}

	/**
	 * Returns the half that the entry carries inside.
	 * @return the second half
	 */
	public Bits128 check() {
		return new Bits128(this.checkHigh, this.checkLow);
	}

	/**
	 * Whether an entry carries the half that belongs to this key.
	 * @param carried what it carries
	 * @return whether that is {@link #check()}
	 */
	public boolean isChecked(Bits128 carried) {
		return this.checkHigh == carried.high() && this.checkLow == carried.low();
	}

	@Override
	public boolean equals(Object other) {
		return this == other || (other instanceof CacheKey key && this.hashHigh == key.hashHigh
				&& this.hashLow == key.hashLow && this.checkHigh == key.checkHigh && this.checkLow == key.checkLow);
	}

	@Override
	public int hashCode() {
		return Long.hashCode(this.hashLow);
	}

	@Override
	public String toString() {
		return "CacheKey[" + hash() + "]";
	}

}
