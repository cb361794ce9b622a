package io.shadowcache.store;

/**
 * The store did not answer, or answered that it cannot do what it was asked for. A cache
 * in this state is slow, not wrong: callers load from the database.
 */
public class StoreException extends RuntimeException {

	public StoreException(String message, Throwable cause) {
		super(message, cause);
	}

	public StoreException(String message) {
		super(message);
	}

}
