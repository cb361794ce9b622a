package io.shadowcache.engine;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.store.CacheStore;
import org.jspecify.annotations.Nullable;

/**
 * The assembled cache over one store.
 */
public final class ShadowCache implements AutoCloseable {

	private final CacheStore store;

	private final @Nullable BackgroundWorker worker;

	private final WriteSide writes;

	private final ReadSide reads;

	private final QuerySwitches switches = new QuerySwitches();

	ShadowCache(ShadowCacheBuilder builder) {
		this.store = new GuardedStore(builder.store);
		EngineContext context = new EngineContext(new GuardedListener(builder.listener), builder.random, builder.clock,
				builder.ticker);
		this.worker = (builder.executor == null) ? new BackgroundWorker() : null;
		Executor executor = (this.worker != null) ? this.worker : Objects.requireNonNull(builder.executor);
		this.writes = new WriteSide(builder, this.store, executor, context);
		this.reads = new ReadSide(builder, this.writes.forReaders(this.store), this.writes, this.switches, context);
	}

	/**
	 * Begins to assemble a cache.
	 * @param store the store, owned by the cache from then on
	 * @return a builder with sensible defaults
	 */
	public static ShadowCacheBuilder over(CacheStore store) {
		return new ShadowCacheBuilder(store);
	}

	/**
	 * Connects the store in the background and starts the background work.
	 */
	public void start() {
		this.store.start();
		if (this.worker != null) {
			this.worker.start(this::maintain);
			this.writes.start();
			this.reads.start();
		}
	}

	/**
	 * Delivers pending invalidations for some seconds at most, then ends all background
	 * work and closes the store. What stays undelivered is logged. Marks of transactions
	 * that still run stay, so that nobody trusts what they change before the lease ends.
	 */
	@Override
	public void close() {
		this.reads.close();
		if (this.worker != null) {
			this.worker.close();
		}
		this.writes.close();
		this.store.close();
	}

	/**
	 * Does what is due. Called now and then by the background thread; to be called by
	 * whoever gave an executor.
	 */
	void maintain() {
		this.writes.maintain();
	}

	BackgroundLoads background() {
		return this.reads.background;
	}

	@Nullable Intents intents() {
		return this.writes.intents;
	}

	UnannouncedWrites unannounced() {
		return this.writes.unannounced;
	}

	/**
	 * Returns the reading side.
	 * @return the same instance always
	 */
	public QueryCache queries() {
		return this.reads.queries;
	}

	/**
	 * Returns the reading side for callers that must not block.
	 * @return the same instance always
	 */
	public AsyncQueryCache asyncQueries() {
		return this.reads.async;
	}

	/**
	 * Runs a call of the writing side for a caller that must not block. Never refuses it.
	 * @param call calls the {@link #invalidator()}, or what it has returned
	 */
	public void executeWrite(Runnable call) {
		this.writes.execute(call);
	}

	/**
	 * Returns the writing side.
	 * @return the same instance always
	 */
	public Invalidator invalidator() {
		return this.writes.invalidator;
	}

	/**
	 * Returns who follows what loads read.
	 * @return the same instance always
	 */
	public ObservedLoads loads() {
		return this.reads.loads;
	}

	/**
	 * Returns which tables queries were seen to read.
	 * @return the same instance always
	 */
	public LearnedTables learnedTables() {
		return this.reads.loads.learned();
	}

	/**
	 * Returns the switches of single queries.
	 * @return the same instance always
	 */
	public QuerySwitches switches() {
		return this.switches;
	}

	/**
	 * Returns how many invalidations the store has not confirmed yet.
	 * @return a number of at least 0
	 */
	public int pendingInvalidations() {
		return this.writes.pending.size();
	}

	/**
	 * Returns how many transactions that change tables are about to commit.
	 * @return a number of at least 0
	 */
	public int activeMarks() {
		return this.writes.marks.size();
	}

	/**
	 * Returns what became of marks past their lease.
	 * @return the figures since the start
	 */
	public OverdueMarks overdueMarks() {
		return this.writes.overdue.figures();
	}

	/**
	 * Returns how it stands with the intents of writers in the database.
	 * @return the figures of now; those of none if there is no intent log
	 */
	public IntentFigures intentFigures() {
		return this.writes.intentFigures();
	}

	/**
	 * Returns what this instance does not use the cache for, because an invalidation
	 * could not be written yet.
	 * @return the dependencies, unordered
	 */
	public Set<Dependency> distrusted() {
		return this.writes.pending.distrusted();
	}

	/**
	 * Describes the store for people.
	 * @return one short line
	 */
	public String describeStore() {
		return this.store.describe();
	}

}
