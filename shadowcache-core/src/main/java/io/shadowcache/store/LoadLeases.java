package io.shadowcache.store;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Lets one process at a time load an entry. A lease is a hint: it may be lost, and be
 * held by two, so that nothing but the number of loads may depend on it. Implementations
 * are safe for use by many threads.
 */
public interface LoadLeases {

	/**
	 * Grants every wish at once.
	 */
	LoadLeases UNLIMITED = new LoadLeases() {
	};

	/**
	 * Takes a lease, unless another holds it, and brings the entry as it is after that:
	 * what the last holder has stored before giving the lease back is seen. One round
	 * trip; may block for at most a command timeout.
	 * @param lease the lease
	 * @param life after this time without renewal another may take it; a store may
	 * lengthen it by at most two seconds when it cannot count on shorter times
	 * @return whether it is granted
	 * @throws StoreException if the store does not answer
	 */
	default Attempt take(LoadLease lease, Duration life) {
		return Attempt.granted(null);
	}

	/**
	 * Lets a lease live on if its holder still has it. Returns at once; whether it
	 * succeeds is not told.
	 * @param lease the lease
	 * @param life for so long from now
	 * @throws StoreException if it is clear already that the store will not do it
	 */
	default void renew(LoadLease lease, Duration life) {
	}

	/**
	 * Gives a lease back if its holder still has it, after everything that was stored
	 * before by the same caller. Returns at once; whether it succeeds is not told.
	 * @param lease the lease
	 * @throws StoreException if it is clear already that the store will not do it
	 */
	default void giveBack(LoadLease lease) {
	}

	/**
	 * What became of a wish.
	 *
	 * @param isGranted whether the lease is held now
	 * @param frame the entry, if the lease is granted and there is one under the key,
	 * fresh or not
	 */
	@SuppressWarnings("ArrayRecordComponent") // compared nowhere
	record Attempt(boolean isGranted, byte @Nullable [] frame) {

		/**
		 * Another holds the lease.
		 */
		public static final Attempt REFUSED = new Attempt(false, null);

		/**
		 * Makes the answer to who holds the lease now.
		 * @param frame the entry
		 * @return a granted wish
		 */
		public static Attempt granted(byte @Nullable [] frame) {
			return new Attempt(true, frame);
		}

	}

}
