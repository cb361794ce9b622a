package io.shadowcache.engine;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.EntryStore;
import io.shadowcache.store.Lookup;
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

	private final OverdueWriters overdue;

	private final EntryReader reader;

	private final QueryLoads loads;

	private final EngineContext context;

	QueryCache(EntryStore store, Admission admission, OverdueWriters overdue, EntryReader reader, QueryLoads loads,
			EngineContext context) {
		this.store = store;
		this.admission = admission;
		this.overdue = overdue;
		this.reader = reader;
		this.loads = loads;
		this.context = context;
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
		return answer(new Question(query, key, this.loads.known(query), scope, loader, true));
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
		return answer(new Question(query, key, dependencies.asRead(), scope, loader, false));
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
		return answer(new Question(query, key, dependencies, scope, loader, true));
	}

	private @Nullable Object answer(Question question) throws Throwable {
		QueryOperation query = question.query();
		Loader loader = question.loader();
		BypassReason bypass = this.admission.refusal(question);
		if (bypass != null) {
			return bypass(query, bypass, loader);
		}
		this.loads.beforeLookup(question);
		long start = this.context.nanoTime();
		Lookup lookup = lookup(question);
		if (lookup == null) {
			return this.loads.loadAlone(question);
		}
		if (this.admission.isTooNew(question, lookup.stamp())) {
			return bypass(query, BypassReason.OLD_SNAPSHOT, loader);
		}
		Decoded hit = this.reader.read(question, lookup, start);
		if (hit != null) {
			return hit.value();
		}
		if (lookup.stamp().isBlocked()) {
			this.overdue.seen(question.dependencies());
		}
		return this.loads.load(question, lookup.stamp(), (trace) -> isStorable(question, trace));
	}

	/**
	 * Decides again after the load, about everything that it has read.
	 */
	private boolean isStorable(Question question, ReadTrace trace) {
		Question read = question.on(trace.dependencies());
		if (this.admission.refusal(read) != null) {
			return false;
		}
		Stamp stamp = trace.stamp();
		return !trace.extended() || stamp == null || !this.admission.isTooNew(read, stamp);
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
		this.context.listener().onBypass(query, reason);
		return this.loads.timed(query, loader);
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

	private @Nullable Lookup lookup(Question question) {
		try {
			return this.store.lookup(question.key(), question.dependencies());
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.LOOKUP, ex);
			this.context.missed(question.query(), MissReason.STORE_UNAVAILABLE);
			return null;
		}
	}

}
