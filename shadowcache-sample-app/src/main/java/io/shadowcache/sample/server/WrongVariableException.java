package io.shadowcache.sample.server;

/**
 * A variable of the environment or of the file {@code .env} has a value that cannot be
 * used. The message names both, and says what can.
 */
public final class WrongVariableException extends IllegalArgumentException {

	public WrongVariableException(String message) {
		super(message);
	}

}
