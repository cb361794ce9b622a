package io.shadowcache.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Future;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.engine.EngineSeams;
import io.shadowcache.engine.IntentLog;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.store.CacheStore;

/**
 * Everything that one sequence consists of: clock, database, store, processes and turns.
 */
final class World {

	static final Duration LEASE = Duration.ofSeconds(10);

	private static final int MAX_STEPS = 120;

	private final Variant variant;

	private final SplittableRandom random;

	private final Turns turns;

	private final Database database = new Database();

	private final FaultyStore server;

	private final CacheStore store;

	private final List<Process> processes = new ArrayList<>();

	private final List<String> trace;

	private final Reports reports = new Reports(this);

	private long millis = Duration.ofDays(1).toMillis();

	World(Variant variant, long seed, List<String> trace) {
		this.variant = variant;
		this.random = new SplittableRandom(seed);
		this.turns = new Turns(this.random, MAX_STEPS);
		this.trace = trace;
		this.server = new FaultyStore(this);
		this.store = variant.ablation().apply(this.server, this);
	}

	Process newProcess() {
		this.processes.add(new Process());
		return this.processes.get(this.processes.size() - 1);
	}

	/**
	 * Gives the turn away before what the label says.
	 */
	void pause(String label) {
		this.turns.pause();
		note(label);
	}

	void note(String label) {
		if (this.trace != null) {
			this.trace.add("%-4s %s".formatted(Thread.currentThread().getName(), label));
		}
	}

	/**
	 * Runs background work of all processes that are alive, for ever.
	 */
	void background() {
		while (true) {
			pause("background");
			Process process = this.processes.get(this.random.nextInt(this.processes.size()));
			if (process.alive) {
				process.work();
			}
		}
	}

	Reports reports() {
		return this.reports;
	}

	long nanos() {
		return Duration.ofMillis(this.millis).toNanos();
	}

	boolean mayFail(String command) {
		return this.variant.level() == ConsistencyLevel.STRICT
				|| !(this.variant.has(Variant.Fault.CRASH) || this.variant.has(Variant.Fault.UNREAD))
				|| !command.equals("MARK");
	}

	void advance() {
		this.millis += LEASE.toMillis() + 1;
	}

	void advance(Duration time) {
		this.millis += time.toMillis();
	}

	InstantSource clock() {
		return () -> Instant.ofEpochMilli(this.millis);
	}

	Bits128 identity() {
		return new Bits128(this.random.nextLong(), this.random.nextLong());
	}

	Variant variant() {
		return this.variant;
	}

	SplittableRandom random() {
		return this.random;
	}

	Turns turns() {
		return this.turns;
	}

	Database database() {
		return this.database;
	}

	FaultyStore server() {
		return this.server;
	}

	/**
	 * An instance of the application, with its own engine.
	 */
	final class Process implements EngineSeams.Background {

		private final Queue<Runnable> tasks = new ArrayDeque<>();

		private final ShadowCache cache;

		private boolean alive = true;

		/** How many writes are under way, for readers that look before they join. */
		int writing;

		Process() {
			CacheStore own = World.this.variant.has(Variant.Fault.UNREAD)
					? new ProcessStore(World.this, World.this.store) : World.this.store;
			this.cache = EngineSeams.assemble(NearProcess.over(own, World.this), World.this.variant.level(), LEASE,
					clock(), World.this.random, this);
		}

		ShadowCache cache() {
			return this.cache;
		}

		void die() {
			this.alive = false;
		}

		@Override
		public void execute(Runnable task) {
			this.tasks.add(task);
		}

		@Override
		public IntentLog intents() {
			return DatabaseIntents.of(World.this);
		}

		@Override
		public long getAsLong() {
			return World.this.variant.lacks(Variant.Missing.PERMISSION_END) ? 0 : nanos();
		}

		@Override
		public void accept(Future<?> flight) {
			while (!flight.isDone()) {
				pause("waits");
			}
		}

		private void work() {
			Runnable task = this.tasks.poll();
			((task != null) ? task : (Runnable) () -> EngineSeams.maintain(this.cache)).run();
		}

	}

}
