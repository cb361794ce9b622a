package io.shadowcache.spring.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.MissReason;
import io.shadowcache.engine.StoreOutcome;
import io.shadowcache.operation.QueryOperation;

/**
 * Keeps what the cache did, one word for each event.
 */
public final class RecordingListener implements CacheListener {

	private final List<String> events = Collections.synchronizedList(new ArrayList<>());

	@Override
	public void onHit(QueryOperation query, long nanos, int bytes) {
		this.events.add("hit");
	}

	@Override
	public void onMiss(QueryOperation query, MissReason reason, List<Dependency> culprits) {
		this.events.add("miss:" + reason.tag());
	}

	@Override
	public void onBypass(QueryOperation query, BypassReason reason) {
		this.events.add("bypass:" + reason.tag());
	}

	@Override
	public void onStore(QueryOperation query, StoreOutcome outcome, int bytes) {
		this.events.add("store:" + outcome.tag());
	}

	@Override
	public void onInvalidation(DependencySet dependencies) {
		this.events.add("invalidation:" + dependencies.asList());
	}

	/**
	 * Returns what happened since the last call of this.
	 */
	public List<String> drain() {
		synchronized (this.events) {
			List<String> drained = List.copyOf(this.events);
			this.events.clear();
			return drained;
		}
	}

}
