package io.shadowcache.checker.fault;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * Lets one fault after the other happen, each healed before it returns. Used by one
 * thread.
 */
public final class FaultInjector {

	private final Map<FaultKind, Fault> faults = new EnumMap<>(FaultKind.class);

	/**
	 * Makes an injector.
	 * @param redis the Redis in use
	 * @param database connects to the database in use
	 * @param workers the running processes
	 * @param snapshot the file that keeps an older state of Redis
	 * @param random decides whom and for how long
	 */
	public FaultInjector(CheckedRedis redis, Callable<Connection> database, List<WorkerProcess> workers, Path snapshot,
			Random random) {
		Pause pause = new Pause(random);
		RedisFaults redisFaults = new RedisFaults(redis, snapshot, pause);
		this.faults.put(FaultKind.REDIS_KILL, redisFaults::kill);
		this.faults.put(FaultKind.REDIS_RESTORE, redisFaults::restore);
		this.faults.put(FaultKind.REDIS_FLUSH, redisFaults::flush);
		this.faults.put(FaultKind.REDIS_EVICT, redisFaults::evict);
		this.faults.put(FaultKind.REDIS_FULL, redisFaults::fill);
		this.faults.put(FaultKind.REDIS_FREEZE, redisFaults::freeze);
		this.faults.put(FaultKind.REDIS_DISCONNECT, redisFaults::disconnect);
		WorkerFaults workerFaults = new WorkerFaults(workers, pause);
		this.faults.put(FaultKind.WORKER_KILL, workerFaults::kill);
		this.faults.put(FaultKind.WORKER_FREEZE, workerFaults::freeze);
		this.faults.put(FaultKind.DATABASE_DISCONNECT, new DatabaseFaults(database)::disconnect);
	}

	/**
	 * Lets a fault happen and heals it.
	 * @param kind what is to happen
	 * @throws Exception if it cannot be made to happen or healed
	 */
	public void inject(FaultKind kind) throws Exception {
		Fault fault = this.faults.get(kind);
		if (fault == null) {
			throw new IllegalArgumentException("Nobody knows how to make " + kind);
		}
		fault.happen();
	}

	/**
	 * Something that goes wrong and right again.
	 */
	@FunctionalInterface
	private interface Fault {

		void happen() throws Exception;

	}

}
