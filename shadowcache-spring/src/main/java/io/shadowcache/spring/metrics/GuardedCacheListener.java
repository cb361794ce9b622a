package io.shadowcache.spring.metrics;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.EarlyRefreshStep;
import io.shadowcache.engine.LeaseOutcome;
import io.shadowcache.engine.MissReason;
import io.shadowcache.engine.StaleReason;
import io.shadowcache.engine.StoreCommand;
import io.shadowcache.engine.StoreOutcome;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the exceptions of a listener from the callers of queries. The first one is
 * logged.
 */
final class GuardedCacheListener implements CacheListener {

	private static final Logger logger = LoggerFactory.getLogger(GuardedCacheListener.class);

	private final CacheListener delegate;

	private final AtomicBoolean reported = new AtomicBoolean();

	GuardedCacheListener(CacheListener delegate) {
		this.delegate = delegate;
	}

	@Override
	public void onHit(QueryOperation query, long nanos, int bytes) {
		try {
			this.delegate.onHit(query, nanos, bytes);
		}
		catch (RuntimeException ex) {
			report(ex);
		}
	}

	@Override
	public void onHit(QueryOperation query, EntrySource source, long nanos, int bytes) {
		try {
			this.delegate.onHit(query, source, nanos, bytes);
		}
		catch (RuntimeException ex) {
			report(ex);
		}
	}

	@Override
	public void onMiss(QueryOperation query, MissReason reason, List<Dependency> culprits) {
		guarded(() -> this.delegate.onMiss(query, reason, culprits));
	}

	@Override
	public void onBypass(QueryOperation query, BypassReason reason) {
		guarded(() -> this.delegate.onBypass(query, reason));
	}

	@Override
	public void onLoad(QueryOperation query, long nanos, @Nullable Throwable failure) {
		guarded(() -> this.delegate.onLoad(query, nanos, failure));
	}

	@Override
	public void onCoalesced(QueryOperation query, long nanos) {
		guarded(() -> this.delegate.onCoalesced(query, nanos));
	}

	@Override
	public void onStale(QueryOperation query, StaleReason reason) {
		guarded(() -> this.delegate.onStale(query, reason));
	}

	@Override
	public void onSoftTimeout(QueryOperation query) {
		guarded(() -> this.delegate.onSoftTimeout(query));
	}

	@Override
	public void onEarlyRefresh(QueryOperation query, EarlyRefreshStep step) {
		guarded(() -> this.delegate.onEarlyRefresh(query, step));
	}

	@Override
	public void onLeaseWait(QueryOperation query, LeaseOutcome outcome, long nanos) {
		guarded(() -> this.delegate.onLeaseWait(query, outcome, nanos));
	}

	@Override
	public void onBulkheadWait(QueryOperation query, boolean overflow, long nanos) {
		guarded(() -> this.delegate.onBulkheadWait(query, overflow, nanos));
	}

	@Override
	public void onStore(QueryOperation query, StoreOutcome outcome, int bytes) {
		guarded(() -> this.delegate.onStore(query, outcome, bytes));
	}

	@Override
	public void onInvalidation(DependencySet dependencies) {
		guarded(() -> this.delegate.onInvalidation(dependencies));
	}

	@Override
	public void onUnreadWrite(DependencySet dependencies) {
		guarded(() -> this.delegate.onUnreadWrite(dependencies));
	}

	@Override
	public void onStoreFailure(StoreCommand command, StoreException failure) {
		guarded(() -> this.delegate.onStoreFailure(command, failure));
	}

	private void guarded(Runnable call) {
		try {
			call.run();
		}
		catch (RuntimeException ex) {
			report(ex);
		}
	}

	private void report(RuntimeException failure) {
		if (this.reported.compareAndSet(false, true)) {
			logger.warn("Cache listener {} threw; further exceptions of it are not logged",
					this.delegate.getClass().getName(), failure);
		}
	}

}
