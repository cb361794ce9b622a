package io.shadowcache.redis;

/**
 * The application's Redis settings cannot be used by the store. The message says what to
 * write instead.
 */
public class UnsupportedRedisException extends RuntimeException {

	public UnsupportedRedisException(String message) {
		super(message);
	}

}
