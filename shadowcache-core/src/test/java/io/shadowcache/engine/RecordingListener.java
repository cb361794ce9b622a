package io.shadowcache.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.StoreException;

/**
 * Writes down what it hears, in short.
 */
final class RecordingListener implements CacheListener {

	private final List<String> heard = new CopyOnWriteArrayList<>();

	List<String> heard() {
		return this.heard;
	}

	/**
	 * Returns what was heard since the last call.
	 */
	List<String> news() {
		List<String> news = List.copyOf(this.heard);
		this.heard.clear();
		return news;
	}

	@Override
	public void onHit(QueryOperation query, long nanos, int bytes) {
		this.heard.add("hit");
	}

	@Override
	public void onMiss(QueryOperation query, MissReason reason, List<Dependency> culprits) {
		this.heard.add("miss " + reason.tag() + (culprits.isEmpty() ? "" : " " + culprits));
	}

	@Override
	public void onBypass(QueryOperation query, BypassReason reason) {
		this.heard.add("bypass " + reason.tag());
	}

	@Override
	public void onLoad(QueryOperation query, long nanos, Throwable failure) {
		this.heard.add((failure != null) ? "load failed" : "load");
	}

	@Override
	public void onCoalesced(QueryOperation query, long nanos) {
		this.heard.add("coalesced");
	}

	@Override
	public void onLeaseWait(QueryOperation query, LeaseOutcome outcome, long nanos) {
		this.heard.add("lease " + outcome.tag());
	}

	@Override
	public void onBulkheadWait(QueryOperation query, boolean overflow, long nanos) {
		this.heard.add(overflow ? "bulkhead overflow" : "bulkhead wait");
	}

	@Override
	public void onStore(QueryOperation query, StoreOutcome outcome, int bytes) {
		this.heard.add("store " + outcome.tag());
	}

	@Override
	public void onInvalidation(DependencySet dependencies) {
		this.heard.add("invalidation " + dependencies);
	}

	@Override
	public void onUnreadWrite(DependencySet dependencies) {
		this.heard.add("unread " + dependencies);
	}

	@Override
	public void onStoreFailure(StoreCommand command, StoreException failure) {
		this.heard.add("failure " + command.tag());
	}

}
