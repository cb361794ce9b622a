package io.shadowcache.engine;

import java.util.ArrayList;
import java.util.List;

import io.shadowcache.dependency.DependencySet;

/**
 * The scope of a transaction that may write, and sees the newest data.
 */
final class WritingTransaction implements ReadScope {

	private final List<Runnable> stores = new ArrayList<>();

	private boolean dirty;

	/**
	 * Writes what every query depends on.
	 */
	void write() {
		this.dirty = true;
	}

	void commit() {
		this.stores.forEach(Runnable::run);
	}

	@Override
	public BypassReason bypass(DependencySet dependencies) {
		return this.dirty ? BypassReason.DIRTY_TRANSACTION : null;
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
		this.stores.add(store);
	}

}
