package io.shadowcache.jdbc.observe;

import java.util.concurrent.atomic.LongAdder;

import io.shadowcache.jdbc.sql.SqlEffect;

/**
 * What one statement has cost outside of cached queries. Safe for use by many threads.
 */
final class StatementCost {

	/** Statements whose results could not be cached. */
	static final StatementCost IGNORED = new StatementCost("", SqlEffect.NONE);

	private final String shape;

	private final SqlEffect effect;

	private final LongAdder calls = new LongAdder();

	private final LongAdder nanos = new LongAdder();

	private volatile boolean cached;

	private volatile boolean forgotten;

	private volatile long callsBefore;

	StatementCost(String shape, SqlEffect effect) {
		this.shape = shape;
		this.effect = effect;
	}

	/**
	 * Adds an execution.
	 * @param nanos how long it took
	 * @param loading whether a cached query has executed it; the statement is none that
	 * somebody could still cache then
	 */
	void add(long nanos, boolean loading) {
		if (this == IGNORED || this.cached) {
			return;
		}
		if (loading) {
			this.cached = true;
			return;
		}
		this.calls.increment();
		this.nanos.add(nanos);
	}

	boolean isCandidate() {
		return !this.cached;
	}

	/**
	 * Nobody asks for its figures any more.
	 */
	void forget() {
		this.forgotten = true;
	}

	boolean isForgotten() {
		return this.forgotten;
	}

	/**
	 * Whether it was executed since the last time that this was asked.
	 */
	boolean hasGrown() {
		long now = calls();
		boolean grown = now > this.callsBefore;
		this.callsBefore = now;
		return grown;
	}

	String shape() {
		return this.shape;
	}

	SqlEffect effect() {
		return this.effect;
	}

	long calls() {
		return this.calls.sum();
	}

	long nanos() {
		return this.nanos.sum();
	}

}
