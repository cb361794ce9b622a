package io.shadowcache.redis;

import io.lettuce.core.RedisException;
import io.shadowcache.store.StoreException;

/**
 * There was no reply: whether the command was executed is not known.
 */
class NoAnswerException extends StoreException {

	NoAnswerException(String message, Throwable cause) {
		super(message, cause);
	}

	/**
	 * Whether there was no connection, rather than no answer in time.
	 */
	boolean isDisconnected() {
		return getCause() instanceof RedisException;
	}

}
