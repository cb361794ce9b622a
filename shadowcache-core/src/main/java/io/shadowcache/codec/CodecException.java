package io.shadowcache.codec;

/**
 * A value could not be encoded, or bytes could not be decoded to the declared type.
 */
public class CodecException extends RuntimeException {

	public CodecException(String message, Throwable cause) {
		super(message, cause);
	}

	public CodecException(String message) {
		super(message);
	}

}
