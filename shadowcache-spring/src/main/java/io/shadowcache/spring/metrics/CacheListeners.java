package io.shadowcache.spring.metrics;

import java.util.Collection;
import java.util.List;

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

/**
 * Tells several listeners, in order. What one of them throws reaches neither the others
 * nor the cache.
 */
public final class CacheListeners implements CacheListener {

	private final CacheListener[] listeners;

	/**
	 * Collects listeners.
	 * @param listeners any number of listeners
	 */
	public CacheListeners(Collection<? extends CacheListener> listeners) {
		this.listeners = listeners.stream().map(GuardedCacheListener::new).toArray(CacheListener[]::new);
	}

	@Override
	public void onHit(QueryOperation query, long nanos, int bytes) {
		for (CacheListener listener : this.listeners) {
			listener.onHit(query, nanos, bytes);
		}
	}

	@Override
	public void onHit(QueryOperation query, EntrySource source, long nanos, int bytes) {
		for (CacheListener listener : this.listeners) {
			listener.onHit(query, source, nanos, bytes);
		}
	}

	@Override
	public void onMiss(QueryOperation query, MissReason reason, List<Dependency> culprits) {
		for (CacheListener listener : this.listeners) {
			listener.onMiss(query, reason, culprits);
		}
	}

	@Override
	public void onBypass(QueryOperation query, BypassReason reason) {
		for (CacheListener listener : this.listeners) {
			listener.onBypass(query, reason);
		}
	}

	@Override
	public void onLoad(QueryOperation query, long nanos, @Nullable Throwable failure) {
		for (CacheListener listener : this.listeners) {
			listener.onLoad(query, nanos, failure);
		}
	}

	@Override
	public void onCoalesced(QueryOperation query, long nanos) {
		for (CacheListener listener : this.listeners) {
			listener.onCoalesced(query, nanos);
		}
	}

	@Override
	public void onLeaseWait(QueryOperation query, LeaseOutcome outcome, long nanos) {
		for (CacheListener listener : this.listeners) {
			listener.onLeaseWait(query, outcome, nanos);
		}
	}

	@Override
	public void onBulkheadWait(QueryOperation query, boolean overflow, long nanos) {
		for (CacheListener listener : this.listeners) {
			listener.onBulkheadWait(query, overflow, nanos);
		}
	}

	@Override
	public void onStale(QueryOperation query, StaleReason reason) {
		for (CacheListener listener : this.listeners) {
			listener.onStale(query, reason);
		}
	}

	@Override
	public void onSoftTimeout(QueryOperation query) {
		for (CacheListener listener : this.listeners) {
			listener.onSoftTimeout(query);
		}
	}

	@Override
	public void onEarlyRefresh(QueryOperation query, EarlyRefreshStep step) {
		for (CacheListener listener : this.listeners) {
			listener.onEarlyRefresh(query, step);
		}
	}

	@Override
	public void onStore(QueryOperation query, StoreOutcome outcome, int bytes) {
		for (CacheListener listener : this.listeners) {
			listener.onStore(query, outcome, bytes);
		}
	}

	@Override
	public void onInvalidation(DependencySet dependencies) {
		for (CacheListener listener : this.listeners) {
			listener.onInvalidation(dependencies);
		}
	}

	@Override
	public void onUnreadWrite(DependencySet dependencies) {
		for (CacheListener listener : this.listeners) {
			listener.onUnreadWrite(dependencies);
		}
	}

	@Override
	public void onStoreFailure(StoreCommand command, StoreException failure) {
		for (CacheListener listener : this.listeners) {
			listener.onStoreFailure(command, failure);
		}
	}

}
