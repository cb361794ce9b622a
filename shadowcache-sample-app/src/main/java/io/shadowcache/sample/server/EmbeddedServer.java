package io.shadowcache.sample.server;

/**
 * A server process of this application. It is started at most once; a server that was
 * closed, even before its start, refuses to start.
 */
interface EmbeddedServer extends AutoCloseable {

	/**
	 * Returns when the server accepts connections.
	 * @throws IllegalStateException if it does not, in which case nothing of it is left
	 */
	void start();

	/**
	 * Returns the port of 127.0.0.1 that the server listens on.
	 */
	int port();

	/**
	 * Ends the process and deletes its files. Waits for a start that is under way; does
	 * nothing the second time.
	 */
	@Override
	void close();

}
