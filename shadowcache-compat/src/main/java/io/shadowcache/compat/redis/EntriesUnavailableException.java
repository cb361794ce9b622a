package io.shadowcache.compat.redis;

import org.jspecify.annotations.Nullable;

/**
 * Redis is away, does not answer in time, or answers with an error.
 */
public final class EntriesUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	EntriesUnavailableException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
