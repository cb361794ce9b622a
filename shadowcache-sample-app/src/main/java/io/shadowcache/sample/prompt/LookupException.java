package io.shadowcache.sample.prompt;

/**
 * An answer of the user's that no query can be made of. The message says why.
 */
final class LookupException extends RuntimeException {

	LookupException(String message) {
		super(message);
	}

}
