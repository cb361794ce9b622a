package io.shadowcache.jdbc.observe;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import org.jspecify.annotations.Nullable;

/**
 * What one connection has changed since it was taken from the pool, or since its last
 * commit. Used by one thread at a time, as connections are.
 * <p>
 * A text that begins or commits a transaction itself ends all certainty about when
 * something is committed. What is changed from then on is invalidated at every statement
 * that may commit, until the connection is closed.
 */
final class ConnectionWrites {

	private static final int MANY = 1_000;

	private final CacheLink cache;

	private final Set<Dependency> dirt = new HashSet<>();

	private boolean literal;

	private boolean defined;

	private CacheLink.@Nullable Commit committing;

	ConnectionWrites(CacheLink cache) {
		this.cache = cache;
	}

	/**
	 * Statements are about to change something.
	 * @param changed what they change
	 * @param autoCommit whether the connection commits each statement
	 * @param ending how they meet the transaction
	 */
	void beforeStatement(Set<Dependency> changed, boolean autoCommit, Ending ending) {
		this.literal |= ending == Ending.LITERAL;
		Set<Dependency> committed = new HashSet<>((ending != Ending.NONE) ? this.dirt : Set.of());
		if (autoCommit || ending != Ending.NONE) {
			committed.addAll(changed);
		}
		if (!autoCommit || this.literal) {
			add(changed);
			this.cache.wrote(changed);
		}
		begin(committed);
	}

	/**
	 * A definition was executed, which others may see after a commit only.
	 */
	void defined() {
		this.defined = true;
	}

	/**
	 * Tells once whether something was defined since the last call.
	 */
	boolean takeDefined() {
		boolean was = this.defined;
		this.defined = false;
		return was;
	}

	/**
	 * The statement has ended.
	 * @param certain whether the database has answered, be it with an error
	 */
	void afterStatement(boolean certain) {
		end(certain);
	}

	/**
	 * The connection is about to commit, or to be given back.
	 */
	void beforeCommit() {
		begin(this.dirt);
	}

	/**
	 * The connection has committed, or nobody knows.
	 */
	void afterCommit(boolean certain) {
		if (certain && !this.literal) {
			this.dirt.clear();
		}
		end(certain);
	}

	/**
	 * The connection has rolled back as a whole.
	 */
	void rolledBack() {
		if (!this.literal) {
			this.dirt.clear();
		}
	}

	/**
	 * Many rows are their table, so that a transaction of millions of rows keeps few.
	 */
	private void add(Set<Dependency> changed) {
		this.dirt.addAll(changed);
		if (this.dirt.size() > MANY) {
			List<DependencySet> few = CacheLink.byDatabase(this.dirt);
			this.dirt.clear();
			few.forEach((set) -> this.dirt.addAll(set.few().asList()));
		}
	}

	private void begin(Set<Dependency> changed) {
		if (this.committing == null && !changed.isEmpty()) {
			this.committing = this.cache.beforeCommit(Set.copyOf(changed));
		}
	}

	private void end(boolean certain) {
		CacheLink.Commit commit = this.committing;
		this.committing = null;
		if (commit == null) {
			return;
		}
		if (certain) {
			commit.ended();
		}
		else {
			commit.unknown();
		}
	}

	/**
	 * How a text meets the transaction that it is executed in.
	 */
	enum Ending {

		/** Not at all. */
		NONE,
		/** It may commit what was changed before, as definitions do on some databases. */
		POSSIBLE,
		/** It begins or commits transactions itself. */
		LITERAL

	}

}
