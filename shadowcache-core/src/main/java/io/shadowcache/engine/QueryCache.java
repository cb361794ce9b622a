package io.shadowcache.engine;

import java.util.List;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.EntryStore;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries from the cache, or from the database when the cache has no fresh
 * answer. Safe for use by many threads.
 * <p>
 * Freshness is decided by stamps: the stamp looked up before a load is kept with what was
 * loaded, and a hit needs it to equal the stamp of now. A broken store makes queries
 * slow, never wrong.
 */
public final class QueryCache {

	private final EntryStore store;

	private final Admission admission;

	private final QueryLoads loads;

	final EntrySlots slots;

	final Misses misses;

	private final CacheAside reads;

	private final BulkReads bulk;

	private final RecalledCalls recalled;

	QueryCache(CacheStore store, Admission admission, OverdueWriters overdue, EntryReader reader, QueryLoads loads,
			ReadContext context) {
		EngineContext engine = context.engine();
		AdmittedLoads admitted = new AdmittedLoads(loads, admission);
		LateLoads late = new LateLoads(admitted, new SoftTimeouts(admitted, context.background(), engine),
				new StaleAnswers(store, admission, engine), context.databaseFailures());
		this.store = store;
		this.admission = admission;
		this.loads = loads;
		this.slots = new EntrySlots(store, admission, reader, loads, context);
		this.misses = new Misses(loads, admitted, late, overdue, engine);
		this.reads = new CacheAside(this.slots, admission, reader, this.misses,
				new EarlyRefresh(store, admission, admitted, context.background(), engine), engine);
		this.bulk = new BulkReads(store, admission, reader, new BulkLoads(loads, admission, engine), overdue, engine);
		this.recalled = new RecalledCalls(store.callMemory(), admission, loads, engine);
	}

	/**
	 * Returns what answers from the memory of the process without a key.
	 * @return the same instance always
	 */
	public RecalledCalls recalled() {
		return this.recalled;
	}

	/**
	 * Answers a query.
	 * @param query the query
	 * @param key the key made of the query and its arguments
	 * @param scope what the running transaction allows
	 * @param loader runs the real query
	 * @return the cached or loaded result
	 * @throws Throwable what the loader threw, the same instance
	 */
	public @Nullable Object get(QueryOperation query, CacheKey key, ReadScope scope, Loader loader) throws Throwable {
		return this.reads.answer(new Question(query, key, this.loads.known(query), scope, loader, true)).value();
	}

	/**
	 * Answers a query whose dependencies differ from call to call. They are taken as they
	 * are: what the load reads is not followed.
	 * @param query the query
	 * @param key the key made of the query and its arguments
	 * @param dependencies everything that the result of this call depends on: tables,
	 * rows, parameters
	 * @param scope what the running transaction allows
	 * @param loader runs the real query
	 * @return the cached or loaded result
	 * @throws Throwable what the loader threw, the same instance
	 */
	public @Nullable Object get(QueryOperation query, CacheKey key, DependencySet dependencies, ReadScope scope,
			Loader loader) throws Throwable {
		return this.reads.answer(new Question(query, key, dependencies.asRead(), scope, loader, false)).value();
	}

	/**
	 * Answers a query that declares the rows that a call reads: it depends on some row of
	 * their tables, and names these here. Whatever else the load reads is followed.
	 * @param query the query
	 * @param key the key made of the query and its arguments
	 * @param rows the rows that this call reads, or tables of which nobody knows which
	 * @param scope what the running transaction allows
	 * @param loader runs the real query
	 * @return the cached or loaded result
	 * @throws Throwable what the loader threw, the same instance
	 */
	public @Nullable Object getOfRows(QueryOperation query, CacheKey key, DependencySet rows, ReadScope scope,
			Loader loader) throws Throwable {
		DependencySet dependencies = LearnedTables.union(this.loads.known(query), rows).asRead();
		return this.reads.answer(new Question(query, key, dependencies, scope, loader, true)).value();
	}

	/**
	 * Answers several calls of a query at once, with one lookup, and one load of
	 * everything that is missing. What the load reads is followed, and every entry
	 * depends on all of it.
	 * @param query the query
	 * @param entries what is asked for; each key once
	 * @param scope what the running transaction allows
	 * @param loader runs the real query
	 * @return the cached or loaded results, in the order of the entries
	 * @throws Throwable what the loader threw, the same instance
	 */
	public List<@Nullable Object> getAll(QueryOperation query, List<BulkEntry> entries, ReadScope scope,
			BulkLoader loader) throws Throwable {
		DependencySet known = this.loads.known(query);
		return this.bulk.answer(entries.stream().map((entry) -> entry.of(query, known, scope)).toList(), loader);
	}

	/**
	 * Answers a query, and tells where the answer comes from.
	 * @param request what is asked for
	 * @param scope what the running transaction allows
	 * @param loader runs the real query
	 * @return the cached or loaded result
	 * @throws Throwable what the loader threw, the same instance
	 */
	public Answer ask(QueryRequest request, ReadScope scope, Loader loader) throws Throwable {
		return this.reads.answer(request.in(scope, loader));
	}

	/**
	 * Runs a query whatever the cache has, and stores what it brings in the place of what
	 * was there. It joins no load that has begun before, and is as safe as any other: it
	 * is not stored if a dependency changes meanwhile. A load that has begun before,
	 * under the same versions, may still end after it.
	 * @param request what is asked for
	 * @param scope what the running transaction allows
	 * @param loader runs the real query
	 * @return the loaded result
	 * @throws Throwable what the loader threw, the same instance
	 */
	public Answer refresh(QueryRequest request, ReadScope scope, Loader loader) throws Throwable {
		return this.reads.refresh(request.in(scope, loader));
	}

	/**
	 * Looks for an entry without ever loading it.
	 * @param request what is asked for
	 * @param scope what the running transaction allows
	 * @return the place of the entry
	 */
	public EntrySlot lookup(QueryRequest request, ReadScope scope) {
		return this.slots.find(request.in(scope, () -> null));
	}

	/**
	 * Runs a query without the cache.
	 * @param query the query
	 * @param reason why the cache is not asked
	 * @param loader runs the real query
	 * @return the loaded result
	 * @throws Throwable what the loader threw, the same instance
	 */
	public @Nullable Object bypass(QueryOperation query, BypassReason reason, Loader loader) throws Throwable {
		return this.misses.bypass(query, reason, loader);
	}

	/**
	 * Removes one entry.
	 * @param key the entry
	 * @return whether there was one
	 * @throws StoreException if the store does not answer
	 */
	public boolean evict(CacheKey key) {
		return this.store.evict(key);
	}

	/**
	 * Returns the moment of now, to be kept by a transaction that begins.
	 * @return a moment for {@link ReadScope#snapshotMoment()}
	 */
	public long moment() {
		return this.admission.moment();
	}

}
