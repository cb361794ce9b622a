package io.shadowcache.spring.transaction;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.ReadScope;

/**
 * The scope of queries whose loads may go to a replica that lags behind.
 */
final class LaggingReads implements ReadScope {

	static final LaggingReads INSTANCE = new LaggingReads();

	@Override
	public BypassReason bypass(DependencySet dependencies) {
		return BypassReason.REPLICA;
	}

	@Override
	public long snapshotMoment() {
		return Long.MIN_VALUE;
	}

	@Override
	public boolean isShared() {
		return false;
	}

	@Override
	public void whenCommitted(Runnable store) {
		// Nothing loaded here is ever stored.
	}

}
