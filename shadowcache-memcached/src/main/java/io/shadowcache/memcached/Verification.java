package io.shadowcache.memcached;

import io.shadowcache.store.StoreException;

/**
 * What a connection must go through before it is used, and then every second.
 */
@FunctionalInterface
interface Verification {

	/**
	 * That the server answers is enough.
	 */
	Verification NONE = (connection) -> {
	};

	/**
	 * Verifies a connection, on the background thread of its link, or on that of a caller
	 * who has found no generation.
	 * @throws StoreException if the server is not to be used, or does not answer
	 */
	void verify(VerifiedConnection connection);

}
