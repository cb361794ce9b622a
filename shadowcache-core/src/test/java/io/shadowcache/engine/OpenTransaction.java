package io.shadowcache.engine;

import io.shadowcache.dependency.DependencySet;

/**
 * The scope of a transaction that sees the newest data.
 */
final class OpenTransaction implements ReadScope {

	@Override
	public BypassReason bypass(DependencySet dependencies) {
		return null;
	}

	@Override
	public long snapshotMoment() {
		return Long.MAX_VALUE;
	}

	@Override
	public boolean isShared() {
		return false;
	}

	@Override
	public void whenCommitted(Runnable store) {
		store.run();
	}

}
