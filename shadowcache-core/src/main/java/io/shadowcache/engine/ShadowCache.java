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

	private final PendingInvalidations pending;

	private final ActiveMarks marks;

	private final @Nullable Intents intents;

	private final UnreadTables unread;

	private final UnannouncedWrites unannounced;

	private final QueryCache queries;

	private final Invalidator invalidator;

	private final ObservedLoads loads;

	private final QuerySwitches switches = new QuerySwitches();

	ShadowCache(ShadowCacheBuilder builder) {
		this.store = new GuardedStore(builder.store);
		EngineContext context = new EngineContext(new GuardedListener(builder.listener), builder.random, builder.clock,
				builder.ticker);
		EngineSettings settings = builder.settings;
		this.worker = (builder.executor == null) ? new BackgroundWorker() : null;
		Executor executor = (this.worker != null) ? this.worker : Objects.requireNonNull(builder.executor);
		this.pending = new PendingInvalidations(this.store, executor, context);
		this.marks = new ActiveMarks(this.store, settings.lease(), context);
		this.intents = (builder.intents != null)
				? new Intents(builder.intents, builder.intentSettings, this.store, context) : null;
		RecordedWriters recorded = (this.intents != null) ? this.intents.writers()
				: new RecordedWriters(null, this.store, context);
		OverdueWriters overdue = new OverdueWriters(this.store, recorded, executor, settings.lease(), context);
		this.unread = new UnreadTables(this.store, context);
		this.unannounced = new UnannouncedWrites(this.unread);
		Admission admission = new Admission(this.switches, this.pending, this.unannounced);
		this.loads = new ObservedLoads(this.store, new LearnedTables(settings.undeclared()), admission::admits);
		KnownExpiries expiries = new KnownExpiries();
		EntryWriter writer = new EntryWriter(this.store, context, expiries, settings.maxEntryBytes());
		this.queries = new QueryCache(this.store, admission, overdue, new EntryReader(context, expiries),
				new QueryLoads(writer, context, new SingleFlight<>(builder.beforeWait), this.loads), context);
		this.invalidator = new Invalidator(this.store, this.pending,
				new MarkedWrites(this.marks, this.pending, this.intents, context),
				new LeftOutWrites(this.unannounced, this.marks, this.pending, context), settings.levels(), context);
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
			if (this.intents != null) {
				this.intents.start();
			}
		}
	}

	/**
	 * Tries once more to deliver pending invalidations, then ends all background work and
	 * closes the store. What stays undelivered is logged.
	 */
	@Override
	public void close() {
		if (this.worker != null) {
			this.worker.close();
		}
		this.pending.close();
		if (this.intents != null) {
			this.intents.close();
		}
		this.store.close();
	}

	/**
	 * Does what is due: renews marks and the list of tables that are read, and delivers a
	 * batch of pending invalidations. Called now and then by the background thread; to be
	 * called by whoever gave an executor.
	 */
	void maintain() {
		this.marks.renew();
		this.unread.renew();
		this.pending.deliverSome();
	}

	@Nullable Intents intents() {
		return this.intents;
	}

	UnannouncedWrites unannounced() {
		return this.unannounced;
	}

	/**
	 * Returns the reading side.
	 * @return the same instance always
	 */
	public QueryCache queries() {
		return this.queries;
	}

	/**
	 * Returns the writing side.
	 * @return the same instance always
	 */
	public Invalidator invalidator() {
		return this.invalidator;
	}

	/**
	 * Returns who follows what loads read.
	 * @return the same instance always
	 */
	public ObservedLoads loads() {
		return this.loads;
	}

	/**
	 * Returns which tables queries were seen to read.
	 * @return the same instance always
	 */
	public LearnedTables learnedTables() {
		return this.loads.learned();
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
		return this.pending.size();
	}

	/**
	 * Returns how many intents of writers waited in the database when they were last
	 * counted.
	 * @return a number of at least 0; always 0 if there is no intent log
	 */
	public int waitingIntents() {
		return (this.intents != null) ? this.intents.waiting() : 0;
	}

	/**
	 * Returns what this instance does not use the cache for, because an invalidation
	 * could not be written yet.
	 * @return the dependencies, unordered
	 */
	public Set<Dependency> distrusted() {
		return this.pending.distrusted();
	}

	/**
	 * Describes the store for people.
	 * @return one short line
	 */
	public String describeStore() {
		return this.store.describe();
	}

}
