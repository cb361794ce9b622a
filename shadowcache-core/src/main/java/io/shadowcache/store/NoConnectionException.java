package io.shadowcache.store;

/**
 * There is no connection to the store, so that nobody had to wait to learn it. The store
 * tells people when it loses its connection and when it has one again.
 */
public class NoConnectionException extends StoreException {

	public NoConnectionException(String message) {
		super(message);
	}

}
