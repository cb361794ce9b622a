package io.shadowcache.checker.fault;

import java.util.Locale;

import io.shadowcache.engine.ConsistencyLevel;

/**
 * The kinds of fault, each with what must be this program's own to let it happen, and
 * with the level from which on nothing is stale.
 */
public enum FaultKind {

	/** Redis is killed and comes back without data. */
	REDIS_KILL(Needs.OWN_REDIS, Promise.AFTER_COMMIT),
	/** Redis is killed and comes back with an older state. */
	REDIS_RESTORE(Needs.OWN_REDIS, Promise.AFTER_COMMIT),
	/** Redis is killed and comes back with all that it has logged. */
	REDIS_AOF(Needs.OWN_REDIS, Promise.AFTER_COMMIT),
	/** Redis is killed, and a replica that lags takes its place. */
	REDIS_FAILOVER(Needs.OWN_REDIS, Promise.AFTER_COMMIT),
	/** Everything in Redis is deleted while it runs. */
	REDIS_FLUSH(Needs.NOTHING, Promise.AFTER_COMMIT),
	/** Redis forgets versions of its own accord. */
	REDIS_EVICT(Needs.NOTHING, Promise.AFTER_COMMIT),
	/** Redis has no memory left for a while. */
	REDIS_FULL(Needs.NOTHING, Promise.AFTER_COMMIT),
	/** A process is killed and replaced by another. */
	WORKER_KILL(Needs.NOTHING, Promise.MARKED),
	/** A process ends at a chosen moment of the protocol and is replaced. */
	WORKER_DEATH(Needs.NOTHING, Promise.MARKED),
	/** A process stands still for less than the lease. */
	WORKER_FREEZE(Needs.NOTHING, Promise.AFTER_COMMIT),
	/** All connections to the database are in use for a while. */
	POOL_EXHAUSTED(Needs.NOTHING, Promise.AFTER_COMMIT),
	/** The database ends connections, whatever they are doing. */
	DATABASE_DISCONNECT(Needs.NOTHING, Promise.MARKED),
	/** Connections end during their commit. */
	COMMIT_ABORT(Needs.NOTHING, Promise.MARKED),
	/** The database is killed and recovers. */
	DATABASE_KILL(Needs.OWN_DATABASE, Promise.MARKED),
	/** Packets between one process and Redis take longer. */
	NETWORK_LATENCY(Needs.PROXY, Promise.AFTER_COMMIT),
	/** What one process sends to Redis is lost. */
	NETWORK_DROP(Needs.PROXY, Promise.STRICT),
	/** Nothing passes between one process and Redis. */
	NETWORK_FREEZE(Needs.PROXY, Promise.STRICT),
	/** Connections of one process end in the middle of an answer of Redis. */
	NETWORK_RESET(Needs.PROXY, Promise.STRICT),
	/** One process cannot connect to Redis, but to the database. */
	NETWORK_CUT(Needs.PROXY, Promise.STRICT),
	/** Redis does not answer for 0.3, 3 or 15 seconds. */
	REDIS_FREEZE(Needs.OWN_REDIS, Promise.STRICT),
	/** Redis executes no command of clients for a while. */
	REDIS_PAUSE(Needs.NOTHING, Promise.STRICT),
	/** Redis closes all connections. */
	REDIS_DISCONNECT(Needs.NOTHING, Promise.STRICT),
	/** A process stands still for longer than the lease. */
	WORKER_STALL(Needs.NOTHING, Promise.STRICT),
	/** Redis forgets the marks of writers of its own accord. */
	REDIS_EVICT_MARKS(Needs.NOTHING, Promise.NONE);

	private final Needs needs;

	private final Promise promise;

	FaultKind(Needs needs, Promise promise) {
		this.needs = needs;
		this.promise = promise;
	}

	/**
	 * Returns what it can happen to only.
	 * @return what must be this program's own
	 */
	public Needs needs() {
		return this.needs;
	}

	/**
	 * Whether a level promises that nothing is stale after it. Below {@code strict} a
	 * writer that cannot reach Redis goes on writing, and other instances may meanwhile
	 * answer from the cache; at {@code after-commit} a writer that ends between commit
	 * and invalidation leaves stale entries behind, too.
	 * @param level the level
	 * @return whether it does
	 */
	public boolean isHarmlessAt(ConsistencyLevel level) {
		return this.promise.isKeptAt(level);
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * What must be this program's own.
	 */
	public enum Needs {

		/** Nothing: it happens to any server. */
		NOTHING,
		/** A Redis that the program has started. */
		OWN_REDIS,
		/** A database that the program has started. */
		OWN_DATABASE,
		/** A second process, behind a proxy of the program. */
		PROXY

	}

}
