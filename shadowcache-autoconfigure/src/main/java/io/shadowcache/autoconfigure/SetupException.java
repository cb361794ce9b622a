package io.shadowcache.autoconfigure;

import org.jspecify.annotations.Nullable;

/**
 * The application does not give the cache what it needs. Says what is missing, and what
 * to do about it.
 */
final class SetupException extends RuntimeException {

	private final String action;

	SetupException(@Nullable String description, String action) {
		super(description);
		this.action = action;
	}

	/**
	 * Returns what to do.
	 */
	String getAction() {
		return this.action;
	}

}
