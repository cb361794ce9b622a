package io.shadowcache.engine;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.VersionStore;

/**
 * Writes new versions in the background, again and again until the store confirms them. A
 * dependency whose new version could not be written is distrusted until it is.
 * <p>
 * Deliveries run one at a time on the executor given; everything else on any thread.
 */
final class PendingInvalidations {

	/**
	 * So many are kept one by one; of what comes on top only the dependencies are kept,
	 * and the marks are left to their lease.
	 */
	static final int MAX_RELEASES = 10_000;

	private final VersionStore store;

	private final Executor executor;

	private final EngineContext context;

	private final Distrust distrust = new Distrust();

	private final Queue<Undelivered> queue = new ConcurrentLinkedQueue<>();

	private final AtomicInteger size = new AtomicInteger();

	private final Overflow overflow;

	PendingInvalidations(VersionStore store, Executor executor, EngineContext context) {
		this.store = store;
		this.executor = executor;
		this.context = context;
		this.overflow = new Overflow(this.distrust);
	}

	/**
	 * Distrusts dependencies until {@link #deliverDistrusted} has delivered, once for
	 * each call of this.
	 */
	void distrust(DependencySet dependencies) {
		this.distrust.begin(dependencies);
	}

	/**
	 * Delivers a release whose mark is known to be set.
	 */
	void deliver(Release release) {
		add(new Undelivered(release, false));
	}

	/**
	 * Delivers a release whose dependencies are distrusted already.
	 */
	void deliverDistrusted(Release release) {
		add(new Undelivered(release, true));
	}

	boolean affects(DependencySet dependencies) {
		return this.distrust.affects(dependencies);
	}

	Set<Dependency> distrusted() {
		return this.distrust.dependencies();
	}

	int size() {
		return this.size.get();
	}

	/**
	 * Delivers what is waiting, in order, up to the first failure.
	 */
	void drain() {
		this.overflow.take(this.context).forEach(this::offer);
		Undelivered next = this.queue.peek();
		while (next != null && send(next)) {
			this.queue.poll();
			this.size.decrementAndGet();
			next = this.queue.peek();
		}
	}

	private void add(Undelivered undelivered) {
		if (this.size.get() < MAX_RELEASES) {
			offer(undelivered);
		}
		else {
			this.overflow.add(undelivered);
		}
		try {
			this.executor.execute(this::drain);
		}
		catch (RejectedExecutionException ex) {
			// The cache is closing; close drains once more.
		}
	}

	private void offer(Undelivered undelivered) {
		this.size.incrementAndGet();
		this.queue.add(undelivered);
	}

	private boolean send(Undelivered undelivered) {
		Release release = undelivered.release;
		try {
			this.store.release(release.dependencies(), release.writer());
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.RELEASE, ex);
			undelivered.ensureDistrusted(this.distrust);
			return false;
		}
		if (undelivered.distrusted) {
			this.distrust.end(release.dependencies());
		}
		this.context.listener().onInvalidation(release.dependencies());
		return true;
	}

	/**
	 * A release on its way, confined to the executor once it is in the queue.
	 */
	static final class Undelivered {

		private final Release release;

		private boolean distrusted;

		Undelivered(Release release, boolean distrusted) {
			this.release = release;
			this.distrusted = distrusted;
		}

		Release release() {
			return this.release;
		}

		void ensureDistrusted(Distrust distrust) {
			if (!this.distrusted) {
				distrust.begin(this.release.dependencies());
				this.distrusted = true;
			}
		}

		boolean isDistrusted() {
			return this.distrusted;
		}

	}

}
