package io.shadowcache.key;

/**
 * An argument has no canonical encoding, so that it cannot be part of a key. The message
 * names its type, never its value.
 */
public class UnsupportedArgumentException extends RuntimeException {

	public UnsupportedArgumentException(String message) {
		super(message);
	}

}
