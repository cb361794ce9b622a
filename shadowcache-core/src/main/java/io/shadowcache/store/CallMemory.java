package io.shadowcache.store;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.key.CacheKey;
import io.shadowcache.key.CallIdentity;
import io.shadowcache.operation.NearPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries in the memory of this process by what a query was called with, without a
 * key and without asking anybody. Safe for use by many threads.
 */
public interface CallMemory {

	/**
	 * Remembers nothing.
	 */
	CallMemory NONE = new CallMemory() {

		@Override
		public @Nullable Recall recall(CallIdentity call, DependencySet dependencies, NearPolicy near) {
			return null;
		}

		@Override
		public void remember(CallIdentity call, CacheKey key) {
			// nothing is kept
		}

	};

	/**
	 * Brings an entry that may be used without asking the store.
	 * @param call what is asked for
	 * @param dependencies what the entry depends on
	 * @param near how fresh it must be
	 * @return the entry, or {@code null} if there is none, or none that may be trusted,
	 * so that it must be looked up by its key
	 */
	@Nullable Recall recall(CallIdentity call, DependencySet dependencies, NearPolicy near);

	/**
	 * Lets the entry of a key, if this process keeps it, be found by a call from now on,
	 * as long as it is kept.
	 * @param call the call, kept with the entry
	 * @param key the key of this call
	 */
	void remember(CallIdentity call, CacheKey key);

	/**
	 * An entry that may be used.
	 *
	 * @param lookup what a lookup would bring
	 * @param held the entry
	 * @param timing whether the time of this hit is to be taken
	 * @param startNanos when the recall began, by the monotonic clock, if its time is to
	 * be taken
	 */
	record Recall(Lookup lookup, HeldEntry held, Timing timing, long startNanos) {
	}

	/**
	 * Whether the time of a hit is taken. The clock costs as much as the rest of a hit.
	 */
	enum Timing {

		/** No: the hit is taken to last as long as the last sample. */
		NONE,
		/** Yes, as of the first hit in a millisecond. */
		FIRST,
		/** Yes, as one of many, so that it stands for the next hits of the entry. */
		SAMPLED

	}

}
