package io.shadowcache.key;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Objects that are used by one thread at a time and again by the next one. They belong to
 * no thread, so that a million virtual threads need no more of them than run at once.
 * Safe for use by many threads.
 *
 * @param <T> the type of the objects
 */
final class Spares<T> {

	/**
	 * A power of two.
	 */
	private static final int SLOTS = 32;

	/**
	 * Keeps slots in cache lines of their own.
	 */
	private static final int DISTANCE = 16;

	private final AtomicReferenceArray<T> slots = new AtomicReferenceArray<>(SLOTS * DISTANCE);

	private final Supplier<T> factory;

	Spares(Supplier<T> factory) {
		this.factory = factory;
	}

	/**
	 * Takes an object, or makes one if another thread has taken it.
	 */
	T take() {
		T spare = this.slots.getAndSet(slot(), null);
		return (spare != null) ? spare : this.factory.get();
	}

	/**
	 * Gives an object back that is not used any more.
	 */
	void giveBack(T spare) {
		this.slots.setRelease(slot(), spare);
	}

	private static int slot() {
		return (Thread.currentThread().hashCode() & (SLOTS - 1)) * DISTANCE;
	}

}
