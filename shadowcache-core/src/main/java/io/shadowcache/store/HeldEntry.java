package io.shadowcache.store;

import org.jspecify.annotations.Nullable;

/**
 * An entry that this process keeps, found intact when it was taken over, with its value
 * once somebody has decoded it. Safe for use by many threads.
 */
public final class HeldEntry {

	private final byte[] frame;

	private final Entry entry;

	private volatile @Nullable Object value;

	private volatile long hitNanos;

	private HeldEntry(byte[] frame, Entry entry) {
		this.frame = frame;
		this.entry = entry;
	}

	/**
	 * Takes an entry over.
	 * @param frame what a store holds; not copied, not to be modified from then on
	 * @return the entry, or {@code null} if the bytes are not a whole, intact entry
	 */
	public static @Nullable HeldEntry of(byte[] frame) {
		Entry entry = Entry.decode(frame);
		return (entry != null) ? new HeldEntry(frame, entry) : null;
	}

	/**
	 * Returns the bytes of the entry.
	 * @return the array itself, not a copy; not to be modified
	 */
	public byte[] frame() {
		return this.frame;
	}

	/**
	 * Returns the entry.
	 * @return the same instance always
	 */
	public Entry entry() {
		return this.entry;
	}

	/**
	 * Returns what readers keep with the entry.
	 * @return what was kept last, or {@code null} if nothing was yet
	 */
	public @Nullable Object value() {
		return this.value;
	}

	/**
	 * Keeps the decoded value, or what holds it, for later readers.
	 * @param decoded an object that nobody changes
	 */
	public void keep(Object decoded) {
		this.value = decoded;
	}

	/**
	 * Returns how long the last hit took whose time was taken.
	 * @return nanoseconds; 0 if no time was taken yet
	 */
	public long hitNanos() {
		return this.hitNanos;
	}

	/**
	 * Notes how long a hit took.
	 * @param nanos nanoseconds
	 */
	public void hitTook(long nanos) {
		this.hitNanos = nanos;
	}

}
