package io.shadowcache.spring.transaction;

import io.shadowcache.dependency.DependencySet;

/**
 * The time during which a thread is in a method that changes declared dependencies. Every
 * transaction that runs at its begin, or begins within, takes them over; only one of a
 * database does so for good. Confined to that thread.
 */
public final class WriteFrame {

	private final DependencySet dependencies;

	private final DependencySet replaced;

	private final MethodTransaction method;

	private Place place = Place.OUTSIDE_TRANSACTION;

	private boolean begun;

	WriteFrame(DependencySet dependencies, MethodTransaction method) {
		this.dependencies = dependencies;
		this.replaced = dependencies.asWritten();
		this.method = method;
	}

	DependencySet dependencies() {
		return this.dependencies;
	}

	Place place() {
		return this.place;
	}

	/**
	 * Whether the method runs in its caller's transaction, if there is one.
	 */
	boolean joins() {
		return this.method == MethodTransaction.JOINS || this.method == MethodTransaction.JOINS_OR_BEGINS;
	}

	boolean affects(DependencySet read) {
		return this.replaced.containsAny(read);
	}

	void begun(TransactionContext transaction) {
		if (!isOfDatabase(transaction)) {
			return;
		}
		this.begun |= transaction.begin().hasDatabase();
		transaction.writes().add(this.dependencies);
	}

	void isIn(TransactionContext transaction) {
		if (!isOfDatabase(transaction)) {
			return;
		}
		if (transaction.begin().hasDatabase()) {
			this.place = Place.IN_TRANSACTION;
		}
		transaction.writes().add(this.dependencies);
	}

	/**
	 * What is written in another database is not committed with a transaction.
	 */
	private boolean isOfDatabase(TransactionContext transaction) {
		return transaction.begin().concerns(this.dependencies.database());
	}

	void isInCompletion() {
		this.place = Place.IN_COMPLETION;
	}

	/**
	 * Whether transactions of databases have taken over everything that the method may
	 * have changed.
	 */
	boolean isTakenOver() {
		return switch (this.method) {
			case JOINS_OR_BEGINS -> this.begun || this.place == Place.IN_TRANSACTION;
			case BEGINS -> this.begun;
			case JOINS -> this.place == Place.IN_TRANSACTION;
			case NONE -> false;
		};
	}

	/**
	 * Where the caller of the method is.
	 */
	enum Place {

		/** Not in a transaction. */
		OUTSIDE_TRANSACTION,
		/** In a transaction of a database that has taken over the dependencies. */
		IN_TRANSACTION,
		/** In the callbacks of a transaction that has ended. */
		IN_COMPLETION

	}

}
