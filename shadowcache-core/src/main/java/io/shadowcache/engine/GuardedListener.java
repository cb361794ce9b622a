package io.shadowcache.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what another listener throws away from queries and writes. Says so once.
 */
final class GuardedListener implements CacheListener {

	private static final Logger logger = LoggerFactory.getLogger(GuardedListener.class);

	private final CacheListener listener;

	private final AtomicBoolean reported = new AtomicBoolean();

	GuardedListener(CacheListener listener) {
		this.listener = listener;
	}

	@Override
	public void onHit(QueryOperation query, long nanos, int bytes) {
		guard(() -> this.listener.onHit(query, nanos, bytes));
	}

	@Override
	public void onHit(QueryOperation query, EntrySource source, long nanos, int bytes) {
		try {
			this.listener.onHit(query, source, nanos, bytes);
		}
		catch (RuntimeException ex) {
			report(ex);
		}
	}

	@Override
	public void onMiss(QueryOperation query, MissReason reason, List<Dependency> culprits) {
		guard(() -> this.listener.onMiss(query, reason, culprits));
	}

	@Override
	public void onBypass(QueryOperation query, BypassReason reason) {
		guard(() -> this.listener.onBypass(query, reason));
	}

	@Override
	public void onLoad(QueryOperation query, long nanos, @Nullable Throwable failure) {
		guard(() -> this.listener.onLoad(query, nanos, failure));
	}

	@Override
	public void onCoalesced(QueryOperation query, long nanos) {
		guard(() -> this.listener.onCoalesced(query, nanos));
	}

	@Override
	public void onStale(QueryOperation query, StaleReason reason) {
		guard(() -> this.listener.onStale(query, reason));
	}

	@Override
	public void onSoftTimeout(QueryOperation query) {
		guard(() -> this.listener.onSoftTimeout(query));
	}

	@Override
	public void onEarlyRefresh(QueryOperation query, EarlyRefreshStep step) {
		guard(() -> this.listener.onEarlyRefresh(query, step));
	}

	@Override
	public void onLeaseWait(QueryOperation query, LeaseOutcome outcome, long nanos) {
		guard(() -> this.listener.onLeaseWait(query, outcome, nanos));
	}

	@Override
	public void onBulkheadWait(QueryOperation query, boolean overflow, long nanos) {
		guard(() -> this.listener.onBulkheadWait(query, overflow, nanos));
	}

	@Override
	public void onStore(QueryOperation query, StoreOutcome outcome, int bytes) {
		guard(() -> this.listener.onStore(query, outcome, bytes));
	}

	@Override
	public void onInvalidation(DependencySet dependencies) {
		guard(() -> this.listener.onInvalidation(dependencies));
	}

	@Override
	public void onUnreadWrite(DependencySet dependencies) {
		guard(() -> this.listener.onUnreadWrite(dependencies));
	}

	@Override
	public void onStoreFailure(StoreCommand command, StoreException failure) {
		guard(() -> this.listener.onStoreFailure(command, failure));
	}

	private void guard(Runnable call) {
		try {
			call.run();
		}
		catch (RuntimeException ex) {
			report(ex);
		}
	}

	private void report(RuntimeException failure) {
		if (this.reported.compareAndSet(false, true)) {
			logger.warn("{} failed; what it hears is incomplete, further failures of it are not logged",
					this.listener.getClass().getName(), failure);
		}
	}

}
