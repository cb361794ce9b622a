package io.shadowcache.codec;

/**
 * Values of a declared type cannot be cached. The message says what to declare instead.
 */
public class UnsupportedTypeException extends RuntimeException {

	public UnsupportedTypeException(String message) {
		super(message);
	}

	public UnsupportedTypeException(String message, Throwable cause) {
		super(message, cause);
	}

}
