package io.shadowcache.spring.metrics;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.EarlyRefreshStep;
import io.shadowcache.engine.LeaseOutcome;
import io.shadowcache.engine.MissReason;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.engine.StaleReason;
import io.shadowcache.engine.StoreCommand;
import io.shadowcache.engine.StoreOutcome;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Tells Micrometer what the cache does, by the meters of {@link ShadowCacheMeter}.
 */
public final class MicrometerCacheListener implements CacheListener {

	private final MeterFactory factory;

	private final TableNames tables;

	private final Map<String, QueryMeters> queries = new ConcurrentHashMap<>();

	private final Map<Dependency, Counter> invalidations = new ConcurrentHashMap<>();

	private final Map<Dependency, Counter> unreadWrites = new ConcurrentHashMap<>();

	private final Map<StoreCommand, Counter> failures = new ConcurrentHashMap<>();

	/**
	 * Creates a listener.
	 * @param registry where its meters are registered, those of a query when it is first
	 * called
	 * @param tables names tables in tags
	 */
	public MicrometerCacheListener(MeterRegistry registry, TableNames tables) {
		this.tables = tables;
		this.factory = new MeterFactory(registry);
	}

	/**
	 * Registers the meters that show the state of now.
	 * @param registry where they are registered
	 * @param cache the cache, not kept from being collected
	 */
	public static void bindGauges(MeterRegistry registry, ShadowCache cache) {
		MeterFactory factory = new MeterFactory(registry);
		factory.gauge(ShadowCacheMeter.INVALIDATIONS_PENDING, cache, ShadowCache::pendingInvalidations);
		factory.gauge(ShadowCacheMeter.INTENTS, cache, (known) -> known.intentFigures().waiting());
		factory.gauge(ShadowCacheMeter.TABLES_DISTRUSTED, cache, MicrometerCacheListener::distrustedTables);
		factory.gauge(ShadowCacheMeter.MARKS_ACTIVE, cache, ShadowCache::activeMarks);
		factory.functionCounter(ShadowCacheMeter.MARKS_OVERDUE, cache, (state) -> state.overdueMarks().seen(), "seen");
		factory.functionCounter(ShadowCacheMeter.MARKS_OVERDUE, cache, (state) -> state.overdueMarks().released(),
				"released");
		factory.gauge(ShadowCacheMeter.THREADS, cache, (state) -> BackgroundThreads.count());
	}

	/**
	 * Registers the meter that shows whether the circuit breaker is open.
	 * @param registry where it is registered
	 * @param store the store with the breaker, not kept from being collected
	 * @param open returns 1 while the breaker is open, otherwise 0
	 * @param <T> the type of the store
	 */
	public static <T> void bindBreaker(MeterRegistry registry, T store, ToIntFunction<T> open) {
		new MeterFactory(registry).gauge(ShadowCacheMeter.BREAKER_OPEN, store, open::applyAsInt);
	}

	private static double distrustedTables(ShadowCache cache) {
		return cache.distrusted().stream().filter((dependency) -> dependency.kind() == Dependency.Kind.TABLE).count();
	}

	@Override
	public void onHit(QueryOperation query, long nanos, int bytes) {
		onHit(query, EntrySource.STORE, nanos, bytes);
	}

	@Override
	public void onHit(QueryOperation query, EntrySource source, long nanos, int bytes) {
		meters(query).hit(source, nanos);
	}

	@Override
	public void onMiss(QueryOperation query, MissReason reason, List<Dependency> culprits) {
		meters(query).unanswered("miss", reason.tag(), Culprits.tag(reason, culprits, this.tables));
	}

	@Override
	public void onBypass(QueryOperation query, BypassReason reason) {
		meters(query).unanswered("bypass", reason.tag(), Culprits.NONE);
	}

	@Override
	public void onLoad(QueryOperation query, long nanos, @Nullable Throwable failure) {
		meters(query).load(nanos, failure == null);
	}

	@Override
	public void onCoalesced(QueryOperation query, long nanos) {
		meters(query).coalesced(nanos);
	}

	@Override
	public void onStale(QueryOperation query, StaleReason reason) {
		meters(query).stale(reason);
	}

	@Override
	public void onSoftTimeout(QueryOperation query) {
		meters(query).softTimeout();
	}

	@Override
	public void onEarlyRefresh(QueryOperation query, EarlyRefreshStep step) {
		meters(query).earlyRefresh(step);
	}

	@Override
	public void onLeaseWait(QueryOperation query, LeaseOutcome outcome, long nanos) {
		meters(query).leaseWait(outcome, nanos);
	}

	@Override
	public void onBulkheadWait(QueryOperation query, boolean overflow, long nanos) {
		meters(query).bulkheadWait(overflow, nanos);
	}

	@Override
	public void onStore(QueryOperation query, StoreOutcome outcome, int bytes) {
		meters(query).store(outcome, bytes);
	}

	@Override
	public void onInvalidation(DependencySet dependencies) {
		for (Dependency dependency : Culprits.counted(dependencies)) {
			this.invalidations.computeIfAbsent(dependency, this::newInvalidationCounter).increment();
		}
	}

	@Override
	public void onUnreadWrite(DependencySet dependencies) {
		for (Dependency table : Culprits.counted(dependencies)) {
			this.unreadWrites
				.computeIfAbsent(table,
						(key) -> this.factory.counter(ShadowCacheMeter.UNREAD_WRITES, this.tables.of(key)))
				.increment();
		}
	}

	@Override
	public void onStoreFailure(StoreCommand command, StoreException failure) {
		this.failures
			.computeIfAbsent(command, (key) -> this.factory.counter(ShadowCacheMeter.STORE_FAILURES, key.tag()))
			.increment();
	}

	private Counter newInvalidationCounter(Dependency dependency) {
		return (dependency.kind() == Dependency.Kind.TABLE)
				? this.factory.counter(ShadowCacheMeter.INVALIDATIONS, this.tables.of(dependency))
				: this.factory.counter(ShadowCacheMeter.EVICTIONS, Culprits.query(dependency));
	}

	private QueryMeters meters(QueryOperation query) {
		QueryMeters known = this.queries.get(query.name());
		return (known != null) ? known
				: this.queries.computeIfAbsent(query.name(), (name) -> new QueryMeters(this.factory, name));
	}

}
