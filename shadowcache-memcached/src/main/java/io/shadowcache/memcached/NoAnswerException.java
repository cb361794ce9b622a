package io.shadowcache.memcached;

import io.shadowcache.store.StoreException;

/**
 * There was no reply: whether the command was executed is not known.
 */
class NoAnswerException extends StoreException {

	NoAnswerException(String message, Throwable cause) {
		super(message, cause);
	}

}
