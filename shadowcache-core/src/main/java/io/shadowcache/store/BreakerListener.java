package io.shadowcache.store;

/**
 * Hears when a circuit breaker opens and closes. Called on the thread whose read or write
 * made the difference, without any lock held; must neither block nor throw.
 */
public interface BreakerListener {

	/**
	 * Hears nothing.
	 */
	BreakerListener NONE = new BreakerListener() {
	};

	/**
	 * From now on reads fail at once. Not called again when a probe fails.
	 * @param failure the last failure before
	 */
	default void onOpen(StoreException failure) {
	}

	/**
	 * The store answers again.
	 */
	default void onClose() {
	}

}
