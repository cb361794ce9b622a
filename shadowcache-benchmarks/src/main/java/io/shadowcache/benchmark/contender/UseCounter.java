package io.shadowcache.benchmark.contender;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.MissReason;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.EntrySource;

/**
 * Counts how calls were answered.
 */
final class UseCounter implements CacheListener {

	private final LongAdder hits = new LongAdder();

	private final LongAdder misses = new LongAdder();

	private final LongAdder bypasses = new LongAdder();

	@Override
	public void onHit(QueryOperation query, EntrySource source, long nanos, int bytes) {
		this.hits.increment();
	}

	@Override
	public void onMiss(QueryOperation query, MissReason reason, List<Dependency> culprits) {
		this.misses.increment();
	}

	@Override
	public void onBypass(QueryOperation query, BypassReason reason) {
		this.bypasses.increment();
	}

	/**
	 * Returns hits, misses and bypasses since the last question, with blanks between
	 * them.
	 */
	String uses() {
		return "%d %d %d".formatted(this.hits.sumThenReset(), this.misses.sumThenReset(), this.bypasses.sumThenReset());
	}

}
