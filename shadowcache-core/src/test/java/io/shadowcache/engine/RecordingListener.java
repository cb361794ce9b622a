package io.shadowcache.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

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

	private synchronized void hear(String what) {
		this.heard.add(what);
		notifyAll();
	}

	/**
	 * Waits until something was heard that is done by another thread.
	 */
	synchronized void await(String what) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (!this.heard.contains(what)) {
			long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
			if (left <= 0) {
				throw new AssertionError("'%s' was not heard, only %s".formatted(what, this.heard));
			}
			wait(left);
		}
	}

	@Override
	public void onHit(QueryOperation query, long nanos, int bytes) {
		hear("hit");
	}

	@Override
	public void onMiss(QueryOperation query, MissReason reason, List<Dependency> culprits) {
		hear("miss " + reason.tag() + (culprits.isEmpty() ? "" : " " + culprits));
	}

	@Override
	public void onBypass(QueryOperation query, BypassReason reason) {
		hear("bypass " + reason.tag());
	}

	@Override
	public void onLoad(QueryOperation query, long nanos, Throwable failure) {
		hear((failure != null) ? "load failed" : "load");
	}

	@Override
	public void onCoalesced(QueryOperation query, long nanos) {
		hear("coalesced");
	}

	@Override
	public void onStale(QueryOperation query, StaleReason reason) {
		hear("stale " + reason.tag());
	}

	@Override
	public void onSoftTimeout(QueryOperation query) {
		hear("soft timeout");
	}

	@Override
	public void onEarlyRefresh(QueryOperation query, EarlyRefreshStep step) {
		hear("refresh " + step.tag());
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
		hear("store " + outcome.tag());
	}

	@Override
	public void onInvalidation(DependencySet dependencies) {
		hear("invalidation " + dependencies);
	}

	@Override
	public void onUnreadWrite(DependencySet dependencies) {
		hear("unread " + dependencies);
	}

	@Override
	public void onStoreFailure(StoreCommand command, StoreException failure) {
		hear("failure " + command.tag());
	}

}
