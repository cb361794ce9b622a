package io.shadowcache.engine;

import io.shadowcache.dependency.DependencySet;

/**
 * A write at level {@code strict} could not be announced, and so has not been committed.
 * The transaction is to be rolled back, and may be tried again.
 */
public final class WriteRefusedException extends RuntimeException {

	/**
	 * Creates it.
	 * @param dependencies what was to be committed
	 * @param problem why it could not be announced
	 * @param cause what failed
	 */
	public WriteRefusedException(DependencySet dependencies, String problem, Throwable cause) {
		super("The write to %s is not committed, because at the level strict it must be announced first, and %s: %s"
			.formatted(dependencies, problem, cause.getMessage()), cause);
	}

}
