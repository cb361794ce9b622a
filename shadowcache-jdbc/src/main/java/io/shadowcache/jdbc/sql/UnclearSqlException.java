package io.shadowcache.jdbc.sql;

/**
 * Says why a text is refused rather than guessed at.
 */
final class UnclearSqlException extends RuntimeException {

	UnclearSqlException(String message) {
		super(message, null, false, false);
	}

}
