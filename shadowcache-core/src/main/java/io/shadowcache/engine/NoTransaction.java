package io.shadowcache.engine;

import io.shadowcache.dependency.DependencySet;
import org.jspecify.annotations.Nullable;

/**
 * The scope of a query outside any transaction.
 */
final class NoTransaction implements ReadScope {

	@Override
	public @Nullable BypassReason bypass(DependencySet dependencies) {
		return null;
	}

	@Override
	public long snapshotMoment() {
		return Long.MAX_VALUE;
	}

	@Override
	public boolean isShared() {
		return true;
	}

	@Override
	public void whenCommitted(Runnable store) {
		store.run();
	}

}
