package io.shadowcache.jdbc.intent;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot keep intents, or not yet. Says what is missing, and what to do
 * about it.
 */
public final class IntentTableException extends RuntimeException {

	private final String action;

	IntentTableException(String message, String action, @Nullable Throwable cause) {
		super(message, cause);
		this.action = action;
	}

	/**
	 * Returns what to do.
	 * @return one or two sentences
	 */
	public String action() {
		return this.action;
	}

}
