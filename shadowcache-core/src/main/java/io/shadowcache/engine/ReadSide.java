package io.shadowcache.engine;

import io.shadowcache.store.CacheStore;

/**
 * The parts of a cache that answer queries, put together.
 */
final class ReadSide {

	final QueryCache queries;

	final ObservedLoads loads;

	final BackgroundLoads background;

	private final HeldLeases leases;

	ReadSide(ShadowCacheBuilder builder, CacheStore store, WriteSide writes, QuerySwitches switches,
			EngineContext context) {
		Admission admission = new Admission(switches, writes.pending, writes.unannounced);
		this.loads = new ObservedLoads(store, new LearnedTables(builder.settings.undeclared()), admission::admits);
		this.background = new BackgroundLoads(builder.backgroundThreads);
		this.leases = new HeldLeases(store.loadLeases(), context);
		KnownExpiries expiries = new KnownExpiries();
		EntryWriter writer = new EntryWriter(store, context, expiries, builder.settings.maxEntryBytes());
		LoadHistory history = new LoadHistory();
		RealQueries real = new RealQueries(writer, this.loads, history, context);
		LeaseWait wait = new LeaseWait(store.loadLeases(), builder.loadLease.maxWait(), builder.pauses, context);
		LeasedLoads leased = new LeasedLoads(builder.loadLease, history, wait, this.leases,
				new EntryReader(context.silent(), expiries), context);
		SharedLoads shared = new SharedLoads(new SingleFlight<>(builder.beforeWait), leased,
				new BoundedLoads(builder.bulkhead, builder.beforeWait, context), real, context);
		this.queries = new QueryCache(store, admission, writes.overdue, new EntryReader(context, expiries),
				new QueryLoads(writer, this.loads, real, shared),
				new ReadContext(context, this.background, builder.databaseFailures));
	}

	/**
	 * Begins to renew the leases that this instance holds.
	 */
	void start() {
		this.leases.start();
	}

	/**
	 * Ends loads in the background, and gives leases back.
	 */
	void close() {
		this.background.close();
		this.leases.close();
	}

}
