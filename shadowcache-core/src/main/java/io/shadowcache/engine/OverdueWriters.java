package io.shadowcache.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.LongAdder;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.VersionStore;
import io.shadowcache.store.WriterId;

/**
 * Releases writers that died between mark and release. Readers that see a blocked version
 * report it; now and then, when it stays blocked, the store is asked for writers past
 * their lease. About those that have left a record in the database, that is asked.
 */
final class OverdueWriters {

	private static final int QUESTIONS_PER_LEASE = 4;

	private static final int MAX_REMEMBERED = 10_000;

	private final VersionStore store;

	private final RecordedWriters recorded;

	private final Executor executor;

	private final long intervalNanos;

	private final EngineContext context;

	private final LongAdder seen = new LongAdder();

	private final LongAdder released = new LongAdder();

	/**
	 * Who was forgotten is asked for again a little later.
	 */
	private final Map<DependencySet, Long> nextQuestion = Caffeine.newBuilder()
		.maximumSize(MAX_REMEMBERED)
		.executor(Runnable::run)
		.<DependencySet, Long>build()
		.asMap();

	OverdueWriters(VersionStore store, RecordedWriters recorded, Executor executor, Duration lease,
			EngineContext context) {
		this.store = store;
		this.recorded = recorded;
		this.executor = executor;
		this.intervalNanos = lease.toNanos() / QUESTIONS_PER_LEASE;
		this.context = context;
	}

	/**
	 * A reader has seen a blocked version. Returns at once.
	 */
	void seen(DependencySet dependencies) {
		long now = this.context.nanoTime();
		Long next = this.nextQuestion.putIfAbsent(dependencies, now + this.intervalNanos);
		if (next == null || now - next < 0
				|| !this.nextQuestion.replace(dependencies, next, now + this.intervalNanos)) {
			return;
		}
		try {
			this.executor.execute(() -> releaseOverdue(dependencies));
		}
		catch (RejectedExecutionException ex) {
			// The cache is closing; another instance will see the same.
		}
	}

	OverdueMarks figures() {
		return new OverdueMarks(this.seen.sum(), this.released.sum());
	}

	int remembered() {
		return this.nextQuestion.size();
	}

	private void releaseOverdue(DependencySet dependencies) {
		try {
			for (Dependency dependency : dependencies) {
				releaseOverdueOf(DependencySet.of(dependency));
			}
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.OVERDUE, ex);
		}
	}

	/**
	 * A release changes versions, so it must not touch what the writer has not marked.
	 */
	private void releaseOverdueOf(DependencySet single) {
		for (WriterId writer : this.store.overdue(single)) {
			this.seen.increment();
			if (writer.recorded()) {
				this.recorded.ask(single, writer);
			}
			else {
				this.store.release(single, writer);
				this.released.increment();
				this.context.listener().onInvalidation(single);
			}
		}
	}

}
