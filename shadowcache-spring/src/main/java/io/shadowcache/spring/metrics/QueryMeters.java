package io.shadowcache.spring.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;
import io.shadowcache.engine.EarlyRefreshStep;
import io.shadowcache.engine.LeaseOutcome;
import io.shadowcache.engine.StaleReason;
import io.shadowcache.engine.StoreOutcome;
import io.shadowcache.store.EntrySource;

/**
 * The meters of one query, registered once and kept, so that nothing is looked up in the
 * registry for a hit.
 */
final class QueryMeters {

	private final MeterFactory factory;

	private final String query;

	private final Counter hits;

	private final Map<EntrySource, Counter> nearHits = new ConcurrentHashMap<>();

	private final Timer hit;

	private final Timer loaded;

	private final Timer failed;

	private final Timer coalesced;

	private final DistributionSummary entrySize;

	private final Map<Unanswered, Counter> unanswered = new ConcurrentHashMap<>();

	private final Map<StoreOutcome, Counter> stores = new ConcurrentHashMap<>();

	QueryMeters(MeterFactory factory, String query) {
		this.factory = factory;
		this.query = query;
		this.hits = factory.counter(ShadowCacheMeter.REQUESTS, query, "hit", Culprits.NONE, Culprits.NONE);
		this.hit = factory.timer(ShadowCacheMeter.HIT, query);
		this.loaded = factory.timer(ShadowCacheMeter.LOAD, query, "success");
		this.failed = factory.timer(ShadowCacheMeter.LOAD, query, "failure");
		this.coalesced = factory.timer(ShadowCacheMeter.COALESCED, query);
		this.entrySize = factory.summary(ShadowCacheMeter.ENTRY_SIZE, query);
	}

	void hit(EntrySource source, long nanos) {
		((source == EntrySource.STORE) ? this.hits : nearHits(source)).increment();
		this.hit.record(nanos, TimeUnit.NANOSECONDS);
	}

	private Counter nearHits(EntrySource source) {
		Counter known = this.nearHits.get(source);
		return (known != null) ? known : this.nearHits.computeIfAbsent(source,
				(key) -> this.factory.counter(ShadowCacheMeter.REQUESTS, this.query, "hit", key.tag(), Culprits.NONE));
	}

	void unanswered(String result, String reason, String table) {
		this.unanswered.computeIfAbsent(new Unanswered(result, reason, table), this::newCounter).increment();
	}

	void load(long nanos, boolean success) {
		(success ? this.loaded : this.failed).record(nanos, TimeUnit.NANOSECONDS);
	}

	void coalesced(long nanos) {
		this.coalesced.record(nanos, TimeUnit.NANOSECONDS);
	}

	void stale(StaleReason reason) {
		this.factory.counter(ShadowCacheMeter.STALE, this.query, reason.tag()).increment();
	}

	void softTimeout() {
		this.factory.counter(ShadowCacheMeter.SOFT_TIMEOUTS, this.query).increment();
	}

	void earlyRefresh(EarlyRefreshStep step) {
		this.factory.counter(ShadowCacheMeter.EARLY_REFRESHES, this.query, step.tag()).increment();
	}

	void leaseWait(LeaseOutcome outcome, long nanos) {
		this.factory.timer(ShadowCacheMeter.LEASE_WAIT, this.query, outcome.tag()).record(nanos, TimeUnit.NANOSECONDS);
	}

	void bulkheadWait(boolean overflow, long nanos) {
		this.factory.timer(ShadowCacheMeter.BULKHEAD_WAIT, this.query, overflow ? "overflow" : "admitted")
			.record(nanos, TimeUnit.NANOSECONDS);
	}

	void store(StoreOutcome outcome, int bytes) {
		this.stores
			.computeIfAbsent(outcome, (key) -> this.factory.counter(ShadowCacheMeter.STORES, this.query, key.tag()))
			.increment();
		if (outcome == StoreOutcome.STORED) {
			this.entrySize.record(bytes);
		}
	}

	private Counter newCounter(Unanswered request) {
		return this.factory.counter(ShadowCacheMeter.REQUESTS, this.query, request.result(), request.reason(),
				request.table());
	}

	private record Unanswered(String result, String reason, String table) {
	}

}
