package io.shadowcache.near;

/**
 * Tells of every change that a store makes to its versions and its generation, whoever
 * made it. A store that can do so provides one; it must lead to the very server that the
 * store reads from.
 */
public interface InvalidationChannel extends AutoCloseable {

	/**
	 * Begins to connect in the background, and keeps connecting. Called at most once;
	 * must not block.
	 * @param listener hears everything
	 */
	void open(InvalidationListener listener);

	/**
	 * Ends all background work and closes the connection. Waits for both; may be called
	 * when the channel was never opened.
	 */
	@Override
	void close();

}
