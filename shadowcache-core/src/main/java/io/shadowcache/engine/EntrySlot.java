package io.shadowcache.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The place of one entry, as a lookup has found it. What is put there later is stored
 * under the stamp of that lookup, so that a value read in between is as safe as one that
 * a query has loaded. To be used on one thread.
 */
public final class EntrySlot {

	private final @Nullable Answer answer;

	private final Store store;

	EntrySlot(@Nullable Answer answer, Store store) {
		this.answer = answer;
		this.store = store;
	}

	/**
	 * Returns what was found.
	 * @return the cached result, which may be {@code null} itself; {@code null} if there
	 * is no fresh entry, or if cache and call may not meet
	 */
	public @Nullable Answer answer() {
		return this.answer;
	}

	/**
	 * Stores a value that was read after the lookup, unless a dependency has changed
	 * since.
	 * @param value the value
	 * @return whether it is stored now; in a transaction that may write it may be stored
	 * later, when that has committed
	 */
	public boolean put(@Nullable Object value) {
		AtomicBoolean stored = new AtomicBoolean();
		this.store.offer(value, stored::set);
		return stored.get();
	}

	/**
	 * Takes values for the place that was looked up.
	 */
	interface Store {

		/** A place that cache and call may not meet at. */
		Store NONE = (value, stored) -> {
		};

		/**
		 * Takes a value.
		 * @param stored told whether it is stored, once that is known
		 */
		void offer(@Nullable Object value, Consumer<Boolean> stored);

	}

}
