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
	 * Opens a connection that can be told of changes, to the server that {@link #open()}
	 * led to last, or would lead to now. Called on another background thread.
	 * @return a new connection that speaks RESP3 and never reconnects
	 * @throws io.lettuce.core.RedisException if there is no server, or an older one than
	 * Redis 6
	 */
	RawConnection openTracking();

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
