package io.shadowcache.checker.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

import io.shadowcache.checker.worker.Board;
import io.shadowcache.engine.ConsistencyLevel;

/**
 * Lets one fault after the other happen, each healed before it returns. Used by one
 * thread.
 */
public final class FaultInjector {

	/**
	 * How long after a fault reads may still be stale that the level promises nothing
	 * about: invalidations that could not be delivered are tried again, and marks that
	 * nobody releases end with their lease.
	 */
	private static final long GRACE_MILLIS = 6000;

	private static final long DURING_MILLIS = 120_000;

	private final Map<FaultKind, Fault> faults = new EnumMap<>(FaultKind.class);

	private final ConsistencyLevel level;

	private final Board board;

	private final long leaseMillis;

	/**
	 * Makes an injector.
	 * @param scene what can go wrong
	 * @param level decides after which faults reads may be stale for a while
	 * @param random decides whom and for how long
	 */
	public FaultInjector(Scene scene, ConsistencyLevel level, Random random) {
		this.level = level;
		this.board = scene.board();
		this.leaseMillis = scene.lease().toMillis();
		Pause pause = new Pause(random);
		RedisFaults redis = new RedisFaults(scene.redis(), scene.snapshot(), pause);
		redis(redis);
		this.faults.put(FaultKind.REDIS_FAILOVER, new Failover(scene.redis(), scene.snapshot(), pause)::happen);
		WorkerFaults workers = new WorkerFaults(scene.workers(), scene.board(), scene.lease(), pause);
		workers(workers);
		if (level != ConsistencyLevel.AFTER_COMMIT) {
			this.faults.put(FaultKind.REDIS_FLUSH, () -> workers.amidCommit(redis::flush));
		}
		network(new NetworkFaults(scene.proxy(), pause));
		DatabaseFaults database = new DatabaseFaults(scene.database());
		this.faults.put(FaultKind.DATABASE_DISCONNECT, database::disconnect);
		this.faults.put(FaultKind.DATABASE_KILL, scene.databaseKill()::run);
	}

	private void redis(RedisFaults redis) {
		this.faults.put(FaultKind.REDIS_KILL, redis::kill);
		this.faults.put(FaultKind.REDIS_RESTORE, redis::restore);
		this.faults.put(FaultKind.REDIS_AOF, redis::restoreLog);
		this.faults.put(FaultKind.REDIS_FLUSH, redis::flush);
		this.faults.put(FaultKind.REDIS_EVICT, redis::evict);
		this.faults.put(FaultKind.REDIS_EVICT_MARKS, redis::evictMarks);
		this.faults.put(FaultKind.REDIS_FULL, redis::fill);
		this.faults.put(FaultKind.REDIS_FREEZE, redis::freeze);
		this.faults.put(FaultKind.REDIS_PAUSE, redis::pause);
		this.faults.put(FaultKind.REDIS_DISCONNECT, redis::disconnect);
	}

	private void workers(WorkerFaults workers) {
		this.faults.put(FaultKind.WORKER_KILL, workers::kill);
		this.faults.put(FaultKind.WORKER_DEATH, workers::die);
		this.faults.put(FaultKind.WORKER_FREEZE, workers::freeze);
		this.faults.put(FaultKind.WORKER_STALL, workers::stall);
		this.faults.put(FaultKind.POOL_EXHAUSTED, workers::hoard);
		this.faults.put(FaultKind.COMMIT_ABORT, workers::abortCommits);
	}

	private void network(NetworkFaults network) {
		this.faults.put(FaultKind.NETWORK_LATENCY, network::delay);
		this.faults.put(FaultKind.NETWORK_DROP, network::drop);
		this.faults.put(FaultKind.NETWORK_FREEZE, network::freeze);
		this.faults.put(FaultKind.NETWORK_RESET, network::reset);
		this.faults.put(FaultKind.NETWORK_CUT, network::cut);
	}

	/**
	 * Lets a fault happen and heals it. If the level does not promise that nothing is
	 * stale meanwhile, stale reads are counted apart.
	 * @param kind what is to happen
	 * @throws Exception if it cannot be made to happen or healed
	 */
	public void inject(FaultKind kind) throws Exception {
		Fault fault = this.faults.get(kind);
		if (fault == null) {
			throw new IllegalArgumentException("Nobody knows how to make " + kind);
		}
		boolean excused = !kind.isHarmlessAt(this.level);
		if (excused) {
			this.board.orders().excuseUntil(System.currentTimeMillis() + DURING_MILLIS);
		}
		fault.happen();
		if (excused) {
			this.board.orders().excuseUntil(System.currentTimeMillis() + GRACE_MILLIS + this.leaseMillis);
		}
	}

	/**
	 * Something that goes wrong and right again.
	 */
	@FunctionalInterface
	private interface Fault {

		void happen() throws Exception;

	}

}
