package io.shadowcache.store;

/**
 * The server takes no entry of this size. Says nothing about the health of the store.
 */
public class EntryTooLargeException extends StoreException {

	public EntryTooLargeException(String message) {
		super(message);
	}

}
