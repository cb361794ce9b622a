package io.shadowcache.engine;

import org.jspecify.annotations.Nullable;

/**
 * The database did not do what it was asked about intents.
 */
public final class IntentException extends RuntimeException {

	/**
	 * Creates it.
	 * @param message the fact
	 * @param cause what the driver said, or {@code null}
	 */
	public IntentException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
