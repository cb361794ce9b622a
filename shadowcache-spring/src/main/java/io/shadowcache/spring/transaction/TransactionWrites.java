package io.shadowcache.spring.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.CommittingWrite;
import io.shadowcache.engine.Invalidator;

/**
 * Brings what one transaction has changed to the invalidator, as late before the commit
 * as it is told to, and once more for what came later. What needs an intent is left to
 * the connection that commits. Confined to the thread of the transaction.
 */
final class TransactionWrites {

	private final Supplier<Invalidator> invalidator;

	private final Dirt dirt = new Dirt();

	private final List<CommittingWrite> announced = new ArrayList<>();

	private Dirt unannounced = new Dirt();

	private List<DependencySet> forConnection = List.of();

	private boolean committing;

	TransactionWrites(Supplier<Invalidator> invalidator) {
		this.invalidator = invalidator;
	}

	void add(DependencySet changed) {
		this.dirt.add(changed);
		this.unannounced.add(changed);
	}

	boolean affect(DependencySet read) {
		return this.dirt.affects(read);
	}

	boolean isEmpty() {
		return this.dirt.isEmpty();
	}

	/**
	 * To be called as late as possible before the commit.
	 */
	void beforeCommit() {
		this.committing = true;
		this.forConnection = strict();
		announce();
	}

	/**
	 * Hands over, once, what a connection to a database is to announce that commits for
	 * this transaction.
	 */
	List<DependencySet> takeForConnection(String database) {
		if (this.forConnection.isEmpty()) {
			return List.of();
		}
		List<DependencySet> taken = this.forConnection.stream()
			.filter((changed) -> changed.database().equals(database))
			.toList();
		this.forConnection = this.forConnection.stream()
			.filter((changed) -> !changed.database().equals(database))
			.toList();
		return taken;
	}

	private List<DependencySet> takeAll() {
		List<DependencySet> taken = this.forConnection;
		this.forConnection = List.of();
		return taken;
	}

	/**
	 * To be called once with the outcome. A transaction that tried to commit and was
	 * rolled back has certainly ended, but its commit may have reached the database: new
	 * versions are right for both.
	 */
	void ended(Outcome outcome) {
		if (outcome == Outcome.UNKNOWN) {
			takeAll().forEach(this.unannounced::add);
			announce();
			this.announced.forEach(CommittingWrite::unknown);
			return;
		}
		this.announced.forEach(CommittingWrite::committed);
		takeAll().forEach(this.invalidator.get()::invalidate);
		if (this.committing || outcome == Outcome.COMMITTED) {
			endUnannounced();
		}
	}

	/**
	 * What was changed after the announcement is committed by nobody knows which later
	 * step.
	 */
	private void endUnannounced() {
		for (DependencySet late : this.unannounced.byDatabase()) {
			this.invalidator.get().beforeCommit(late).unknown();
		}
	}

	/**
	 * Takes what is at level {@code strict} out of what is announced here.
	 */
	private List<DependencySet> strict() {
		List<DependencySet> strict = new ArrayList<>();
		Dirt others = new Dirt();
		for (DependencySet changed : this.unannounced.byDatabase()) {
			DependencySet some = this.invalidator.get().strictOf(changed);
			DependencySet rest = (some != null) ? changed.without(some) : changed;
			if (some != null) {
				strict.add(some);
			}
			if (rest != null) {
				others.add(rest);
			}
		}
		this.unannounced = others;
		return strict;
	}

	private void announce() {
		Dirt pending = this.unannounced;
		this.unannounced = new Dirt();
		for (DependencySet changed : pending.byDatabase()) {
			this.announced.add(this.invalidator.get().beforeCommit(changed));
		}
	}

}
