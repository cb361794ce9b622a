package io.shadowcache.sample.proof;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.MissReason;
import io.shadowcache.engine.StaleReason;
import io.shadowcache.engine.StoreOutcome;
import io.shadowcache.operation.QueryOperation;

/**
 * Counts what the cache of one application did, by query.
 */
class Tally implements CacheListener {

	private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

	@Override
	public void onHit(QueryOperation query, long nanos, int bytes) {
		count(query, "hit");
	}

	@Override
	public void onMiss(QueryOperation query, MissReason reason, List<Dependency> culprits) {
		count(query, "miss");
		count(query, "miss:" + reason.tag());
	}

	@Override
	public void onBypass(QueryOperation query, BypassReason reason) {
		count(query, "bypass:" + reason.tag());
	}

	@Override
	public void onStale(QueryOperation query, StaleReason reason) {
		count(query, "stale:" + reason.tag());
	}

	@Override
	public void onStore(QueryOperation query, StoreOutcome outcome, int bytes) {
		count(query, "store:" + outcome.tag());
	}

	@Override
	public void onUnreadWrite(DependencySet dependencies) {
		count("unread writes");
	}

	private void count(QueryOperation query, String event) {
		count(query.name() + " " + event);
	}

	private void count(String event) {
		this.counts.computeIfAbsent(event, (key) -> new LongAdder()).increment();
	}

	/**
	 * Returns how often something happened to a query, such as {@code "counter hit"}.
	 */
	long of(String event) {
		LongAdder count = this.counts.get(event);
		return (count != null) ? count.sum() : 0;
	}

	@Override
	public String toString() {
		return this.counts.toString();
	}

}
