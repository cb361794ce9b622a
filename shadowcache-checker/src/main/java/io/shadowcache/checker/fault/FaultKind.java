package io.shadowcache.checker.fault;

import java.util.Locale;

import io.shadowcache.engine.ConsistencyLevel;

/**
 * The kinds of fault.
 */
public enum FaultKind {

	/** Redis is killed and comes back without data. */
	REDIS_KILL(true, true),
	/** Redis is killed and comes back with an older state. */
	REDIS_RESTORE(true, true),
	/** Everything in Redis is deleted while it runs. */
	REDIS_FLUSH(false, true),
	/** Redis forgets versions and entries of its own accord. */
	REDIS_EVICT(false, true),
	/** Redis has no memory left for a while. */
	REDIS_FULL(false, true),
	/** Redis does not answer for a while. */
	REDIS_FREEZE(true, false),
	/** Redis closes all connections. */
	REDIS_DISCONNECT(false, false),
	/** A process is killed and replaced by another. */
	WORKER_KILL(false, true),
	/** A process stands still for less than the lease. */
	WORKER_FREEZE(false, true),
	/** The database ends connections, some of them during a commit. */
	DATABASE_DISCONNECT(false, true);

	private final boolean ownRedis;

	private final boolean harmlessWhenMarked;

	FaultKind(boolean ownRedis, boolean harmlessWhenMarked) {
		this.ownRedis = ownRedis;
		this.harmlessWhenMarked = harmlessWhenMarked;
	}

	/**
	 * Whether it can happen only to a Redis that the checker has started.
	 * @return whether the process must be its own
	 */
	public boolean needsOwnRedis() {
		return this.ownRedis;
	}

	/**
	 * Whether a level promises that nothing is stale after it. A writer that cannot reach
	 * Redis for a moment goes on writing except at {@code strict}, and other instances
	 * may meanwhile answer from the cache; at {@code after-commit} a writer that ends
	 * between commit and invalidation leaves stale entries behind, too.
	 * @param level the level
	 * @return whether it does
	 */
	public boolean isHarmlessAt(ConsistencyLevel level) {
		return switch (level) {
			case STRICT -> true;
			case MARKED -> this.harmlessWhenMarked;
			case AFTER_COMMIT -> this.harmlessWhenMarked && this != WORKER_KILL && this != DATABASE_DISCONNECT;
		};
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
