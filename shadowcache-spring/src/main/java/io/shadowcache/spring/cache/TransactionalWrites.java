package io.shadowcache.spring.cache;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.CommittingWrite;
import io.shadowcache.engine.Invalidator;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has put and evicted: announced before its commit, done with it, and
 * forgotten with a rollback. Confined to the thread of the transaction.
 */
final class TransactionalWrites implements TransactionSynchronization {

	private final Invalidator invalidator;

	private final Map<Dependency, Put> puts = new LinkedHashMap<>();

	private final Set<Dependency> changed = new LinkedHashSet<>();

	private @Nullable CommittingWrite committing;

	private TransactionalWrites(Invalidator invalidator) {
		this.invalidator = invalidator;
	}

	/**
	 * Returns those of the running transaction, or {@code null} if there is none that
	 * could be followed.
	 */
	static @Nullable TransactionalWrites current(Invalidator invalidator) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()
				|| !TransactionSynchronizationManager.isSynchronizationActive()) {
			return null;
		}
		for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
			if (one instanceof TransactionalWrites writes && writes.invalidator == invalidator) {
				return writes;
			}
		}
		TransactionalWrites writes = new TransactionalWrites(invalidator);
		TransactionSynchronizationManager.registerSynchronization(writes);
		return writes;
	}

	void put(Dependency own, Dependency cache, Runnable store) {
		this.changed.add(own);
		this.puts.put(own, new Put(cache, store));
	}

	void evict(Dependency own) {
		this.puts.remove(own);
		this.changed.add(own);
	}

	void clear(Dependency cache) {
		this.puts.values().removeIf((put) -> put.cache().equals(cache));
		this.changed.add(cache);
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		if (this.committing == null && !this.changed.isEmpty()) {
			this.committing = this.invalidator.beforeCommit(DependencySet.of(this.changed));
			this.changed.clear();
		}
	}

	/**
	 * A transaction that tried to commit and was rolled back may have reached the
	 * database: new versions are right for both.
	 */
	@Override
	public void afterCompletion(int status) {
		CommittingWrite announced = this.committing;
		if (status == STATUS_UNKNOWN) {
			unknown(announced);
			return;
		}
		if (announced != null) {
			announced.committedNow();
		}
		if (status == STATUS_COMMITTED) {
			committed();
		}
	}

	private void unknown(@Nullable CommittingWrite announced) {
		if (announced != null) {
			announced.unknown();
		}
		if (!this.changed.isEmpty()) {
			this.invalidator.beforeCommit(DependencySet.of(this.changed)).unknown();
		}
	}

	/**
	 * What came after the announcement is invalidated, too, before anything is stored.
	 */
	private void committed() {
		if (!this.changed.isEmpty()) {
			this.invalidator.invalidate(DependencySet.of(this.changed));
		}
		this.puts.values().forEach((put) -> put.store().run());
	}

	/**
	 * A value to be stored.
	 *
	 * @param cache what all entries of its cache depend on
	 * @param store stores it
	 */
	private record Put(Dependency cache, Runnable store) {
	}

}
