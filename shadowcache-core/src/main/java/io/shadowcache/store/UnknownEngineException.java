package io.shadowcache.store;

/**
 * There is no cache server or database of this name, or its module is missing. The
 * message lists those that are known, and says what to add.
 */
public class UnknownEngineException extends IllegalArgumentException {

	public UnknownEngineException(String message) {
		super(message);
	}

}
