package io.shadowcache.store;

/**
 * A store that verifies again and again which server is behind its connection.
 */
public interface VerifiedStore {

	/**
	 * Returns how connection and generation are. Never blocks.
	 * @return the figures of now
	 */
	StoreFigures figures();

}
