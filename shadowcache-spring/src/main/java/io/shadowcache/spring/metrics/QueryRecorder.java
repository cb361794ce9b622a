package io.shadowcache.spring.metrics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.EarlyRefreshStep;
import io.shadowcache.engine.MissReason;
import io.shadowcache.engine.StaleReason;
import io.shadowcache.engine.StoreOutcome;
import io.shadowcache.store.EntrySource;

/**
 * Adds up what becomes of the calls of one query, on many threads.
 */
final class QueryRecorder {

	private final TimingRecorder hits = new TimingRecorder();

	private final ReasonCounts<EntrySource> nearHits = new ReasonCounts<>(EntrySource.class, EntrySource::tag);

	private final TimingRecorder loads = new TimingRecorder();

	private final TimingRecorder coalesced = new TimingRecorder();

	private final LongAdder loadFailures = new LongAdder();

	private final ReasonCounts<MissReason> misses = new ReasonCounts<>(MissReason.class, MissReason::tag);

	private final Map<String, LongAdder> missesByTable = new ConcurrentHashMap<>();

	private final ReasonCounts<BypassReason> bypasses = new ReasonCounts<>(BypassReason.class, BypassReason::tag);

	private final ReasonCounts<StoreOutcome> stores = new ReasonCounts<>(StoreOutcome.class, StoreOutcome::tag);

	private final LongAdder storedBytes = new LongAdder();

	private final ReasonCounts<StaleReason> stale = new ReasonCounts<>(StaleReason.class, StaleReason::tag);

	private final ReasonCounts<EarlyRefreshStep> earlyRefreshes = new ReasonCounts<>(EarlyRefreshStep.class,
			EarlyRefreshStep::tag);

	private volatile List<Dependency> lastCulprits = List.of();

	private final TableNames tables;

	QueryRecorder(TableNames tables) {
		this.tables = tables;
	}

	void hit(EntrySource source, long nanos) {
		this.hits.record(nanos);
		if (source != EntrySource.STORE) {
			this.nearHits.increment(source);
		}
	}

	void miss(MissReason reason, List<Dependency> culprits) {
		this.misses.increment(reason);
		if (!culprits.isEmpty()) {
			this.lastCulprits = culprits;
		}
		String table = Culprits.tag(reason, culprits, this.tables);
		if (!table.equals(Culprits.NONE)) {
			this.missesByTable.computeIfAbsent(table, (key) -> new LongAdder()).increment();
		}
	}

	void bypass(BypassReason reason) {
		this.bypasses.increment(reason);
	}

	void load(long nanos, boolean success) {
		this.loads.record(nanos);
		if (!success) {
			this.loadFailures.increment();
		}
	}

	void coalesced(long nanos) {
		this.coalesced.record(nanos);
	}

	void store(StoreOutcome outcome, int bytes) {
		this.stores.increment(outcome);
		if (outcome == StoreOutcome.STORED) {
			this.storedBytes.add(bytes);
		}
	}

	void stale(StaleReason reason) {
		this.stale.increment(reason);
	}

	void earlyRefresh(EarlyRefreshStep step) {
		this.earlyRefreshes.increment(step);
	}

	QueryFigures snapshot() {
		Timing answered = this.hits.snapshot();
		Map<String, Long> missed = this.misses.snapshot();
		Map<String, Long> bypassed = this.bypasses.snapshot();
		long requests = answered.count() + ReasonCounts.sum(missed) + ReasonCounts.sum(bypassed);
		double hitRatio = (requests == 0) ? 0 : (double) answered.count() / requests;
		return new QueryFigures(requests, hitRatio, answered, this.nearHits.snapshot(), missed, byTable(), bypassed,
				this.loads.snapshot(), this.loadFailures.sum(), this.coalesced.snapshot(), this.stores.snapshot(),
				this.storedBytes.sum(), this.stale.snapshot(), this.earlyRefreshes.snapshot(),
				Culprits.names(this.lastCulprits, this.tables));
	}

	private Map<String, Long> byTable() {
		Map<String, Long> snapshot = new TreeMap<>();
		this.missesByTable.forEach((table, count) -> snapshot.put(table, count.sum()));
		return snapshot;
	}

}
