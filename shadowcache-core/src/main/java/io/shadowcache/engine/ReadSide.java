package io.shadowcache.engine;

import io.shadowcache.store.CacheStore;

/**
 * The parts of a cache that answer queries, put together.
 */
final class ReadSide {

	final QueryCache queries;

	final ObservedLoads loads;

	final BackgroundLoads background;

	final AsyncQueryCache async;

	private final StoreThreads threads;

	private final HeldLeases leases;

	ReadSide(ShadowCacheBuilder builder, CacheStore store, WriteSide writes, QuerySwitches switches,
			EngineContext context) {
		Admission admission = new Admission(switches, writes.pending, writes.unannounced);
		this.loads = new ObservedLoads(store, new LearnedTables(builder.settings.undeclared()), admission::admits);
		this.background = new BackgroundLoads(builder.threads.backgroundLoads());
		this.leases = new HeldLeases(store.loadLeases(), context);
		KnownExpiries expiries = new KnownExpiries();
		EntryWriter writer = new EntryWriter(store, context, expiries, builder.settings.maxEntryBytes());
		LoadHistory history = new LoadHistory();
		RealQueries real = new RealQueries(writer, this.loads, history, context);
		LeaseWait wait = new LeaseWait(store.loadLeases(), builder.loadLease.maxWait(), builder.pauses, context);
		EntryReader reader = new EntryReader(context, expiries);
		EntryReader silent = new EntryReader(context.silent(), expiries);
		LeasedLoads leased = new LeasedLoads(builder.loadLease, history, wait, this.leases, silent, context);
		BoundedLoads bounded = new BoundedLoads(builder.bulkhead, builder.beforeWait, context);
		QueryLoads loads = new QueryLoads(writer, this.loads, real,
				new SharedLoads(new SingleFlight<>(builder.beforeWait), leased, bounded, real, context));
		this.queries = new QueryCache(store, admission, writes.overdue, reader, loads, new ReadContext(context,
				this.background, new SharedLookups(builder.beforeWait), builder.databaseFailures));
		this.threads = new StoreThreads("shadowcache-async", builder.threads.storeAccess(),
				builder.threads.maxWaiting());
		AsyncRuns runs = new AsyncRuns(real, admission, this.threads, context);
		SharedAsyncLoads sharedAsync = new SharedAsyncLoads(this.queries.slots, silent,
				new AsyncLoads(runs, leased, bounded, this.threads), context);
		this.async = new AsyncQueryCache(this.queries.slots,
				new AsyncReads(this.queries, admission, reader, sharedAsync, this.threads, context), loads, runs,
				this.threads, context);
	}

	/**
	 * Begins to renew the leases that this instance holds.
	 */
	void start() {
		this.leases.start();
	}

	/**
	 * Ends loads in the background and asynchronous reads, and gives leases back.
	 */
	void close() {
		this.threads.close();
		this.background.close();
		this.leases.close();
	}

}
