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

	/**
	 * A place where nothing was found, and nothing can be put.
	 */
	public static final EntrySlot CLOSED = new EntrySlot(null, Store.NONE);

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
	 * Runs a load whose result will be put here. What it reads on this thread is
	 * followed, as that of a query, so that the entry depends on it too.
	 * @param loader runs the real query
	 * @return what it returned
	 * @throws Throwable what the loader threw, the same instance
	 */
	public @Nullable Object load(Loader loader) throws Throwable {
		return this.store.load(loader);
	}

	/**
	 * Whether a value that is put here can be stored, as far as that is known.
	 * @return {@code false} if cache and call may not meet, or the store does not answer
	 */
	public boolean isOpen() {
		return this.store != Store.NONE;
	}

	/**
	 * Takes values for the place that was looked up.
	 */
	interface Store {

		/** A place that cache and call may not meet at. */
		Store NONE = (value, stored) -> {
		};

		/**
		 * Runs a load whose result will be offered.
		 */
		default @Nullable Object load(Loader loader) throws Throwable {
			return loader.load();
		}

		/**
		 * Takes a value.
		 * @param stored told whether it is stored, once that is known
		 */
		void offer(@Nullable Object value, Consumer<Boolean> stored);

	}

}
