package io.shadowcache.spring.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.EarlyRefreshStep;
import io.shadowcache.engine.MissReason;
import io.shadowcache.engine.StaleReason;
import io.shadowcache.engine.StoreOutcome;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.EntrySource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the figures of this instance since its start, without a metrics library.
 */
public final class CacheStatistics implements CacheListener {

	private final Map<String, QueryRecorder> queries = new ConcurrentHashMap<>();

	private final Map<Dependency, LongAdder> invalidations = new ConcurrentHashMap<>();

	private final Map<Dependency, LongAdder> unreadWrites = new ConcurrentHashMap<>();

	private final TableNames tables;

	/**
	 * Creates it.
	 * @param tables names tables in figures
	 */
	public CacheStatistics(TableNames tables) {
		this.tables = tables;
	}

	/**
	 * Returns the figures of a query.
	 * @param name the name of the query
	 * @return its figures of now; zeros if it was never called
	 */
	public QueryFigures query(String name) {
		QueryRecorder recorder = this.queries.get(name);
		return (recorder != null) ? recorder.snapshot() : QueryFigures.NONE;
	}

	/**
	 * Returns the figures of all queries that were called.
	 * @return their figures of now, by name
	 */
	public Map<String, QueryFigures> queries() {
		Map<String, QueryFigures> all = new HashMap<>();
		this.queries.forEach((name, recorder) -> all.put(name, recorder.snapshot()));
		return all;
	}

	/**
	 * Returns how often this instance has written each table, whether or not anything
	 * cached could depend on it.
	 * @return the writes by name of the table; a table that was never written is missing
	 */
	public Map<String, Long> writes() {
		Map<String, Long> all = new HashMap<>();
		for (Map<Dependency, LongAdder> counts : List.of(this.invalidations, this.unreadWrites)) {
			counts.forEach((dependency, count) -> {
				if (dependency.kind() == Dependency.Kind.TABLE) {
					all.merge(this.tables.of(dependency), count.sum(), Long::sum);
				}
			});
		}
		return all;
	}

	/**
	 * Returns how often a dependency was invalidated by this instance.
	 * @param dependency a table, which counts writes to single rows as well, or all
	 * entries of a query; nothing is counted for single rows and parameters
	 * @return a number of at least 0
	 */
	public long invalidations(Dependency dependency) {
		LongAdder count = this.invalidations.get(dependency);
		return (count != null) ? count.sum() : 0;
	}

	/**
	 * Returns how often this instance has written a table without a word to the store,
	 * because nothing cached could depend on it.
	 * @param table a table
	 * @return a number of at least 0
	 */
	public long unreadWrites(Dependency table) {
		LongAdder count = this.unreadWrites.get(table);
		return (count != null) ? count.sum() : 0;
	}

	@Override
	public void onHit(QueryOperation query, long nanos, int bytes) {
		onHit(query, EntrySource.STORE, nanos, bytes);
	}

	@Override
	public void onHit(QueryOperation query, EntrySource source, long nanos, int bytes) {
		recorder(query).hit(source, nanos);
	}

	@Override
	public void onMiss(QueryOperation query, MissReason reason, List<Dependency> culprits) {
		recorder(query).miss(reason, culprits);
	}

	@Override
	public void onBypass(QueryOperation query, BypassReason reason) {
		recorder(query).bypass(reason);
	}

	@Override
	public void onLoad(QueryOperation query, long nanos, @Nullable Throwable failure) {
		recorder(query).load(nanos, failure == null);
	}

	@Override
	public void onCoalesced(QueryOperation query, long nanos) {
		recorder(query).coalesced(nanos);
	}

	@Override
	public void onStale(QueryOperation query, StaleReason reason) {
		recorder(query).stale(reason);
	}

	@Override
	public void onEarlyRefresh(QueryOperation query, EarlyRefreshStep step) {
		recorder(query).earlyRefresh(step);
	}

	@Override
	public void onStore(QueryOperation query, StoreOutcome outcome, int bytes) {
		recorder(query).store(outcome, bytes);
	}

	@Override
	public void onInvalidation(DependencySet dependencies) {
		for (Dependency dependency : Culprits.counted(dependencies)) {
			this.invalidations.computeIfAbsent(dependency, (key) -> new LongAdder()).increment();
		}
	}

	@Override
	public void onUnreadWrite(DependencySet dependencies) {
		for (Dependency table : Culprits.counted(dependencies)) {
			this.unreadWrites.computeIfAbsent(table, (key) -> new LongAdder()).increment();
		}
	}

	private QueryRecorder recorder(QueryOperation query) {
		QueryRecorder known = this.queries.get(query.name());
		return (known != null) ? known
				: this.queries.computeIfAbsent(query.name(), (name) -> new QueryRecorder(this.tables));
	}

}
