package io.shadowcache.spring.transaction;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionDefinition;

/**
 * How the declared transaction of a method meets the one of its caller.
 */
public enum MethodTransaction {

	/** The caller's, or else its own. */
	JOINS_OR_BEGINS,
	/** Always its own. */
	BEGINS,
	/** The caller's, or else none. */
	JOINS,
	/** Always none. */
	NONE;

	/**
	 * Returns how a declaration meets the caller's transaction.
	 * @param definition what is declared for the method, or {@code null} if nothing is
	 * @return the way
	 */
	public static MethodTransaction of(@Nullable TransactionDefinition definition) {
		if (definition == null) {
			return JOINS;
		}
		return switch (definition.getPropagationBehavior()) {
			case TransactionDefinition.PROPAGATION_REQUIRES_NEW -> BEGINS;
			case TransactionDefinition.PROPAGATION_SUPPORTS -> JOINS;
			case TransactionDefinition.PROPAGATION_NOT_SUPPORTED, TransactionDefinition.PROPAGATION_NEVER -> NONE;
			default -> JOINS_OR_BEGINS;
		};
	}

}
