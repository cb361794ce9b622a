package io.shadowcache.redis;

/**
 * Opens connections to the server that holds the control keys, wherever it is now. Called
 * on one background thread; blocks for at most a few connect timeouts.
 */
interface ConnectionSource extends AutoCloseable {

	/**
	 * Opens a connection.
	 * @return a new connection that never reconnects
	 * @throws io.lettuce.core.RedisException if there is no server
	 */
	RawConnection open();

	/**
	 * Checks that a server is of the kind that was configured.
	 * @throws io.shadowcache.store.StoreException if it is not
	 */
	void require(ServerInfo server);

	/**
	 * Ends all threads and connections of the client. Waits for both.
	 */
	@Override
	void close();

}
