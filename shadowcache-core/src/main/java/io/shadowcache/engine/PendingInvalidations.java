package io.shadowcache.engine;

import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.VersionStore;

/**
 * Writes new versions in the background, again and again until the store confirms them. A
 * dependency whose new version could not be written is distrusted until it is.
 * <p>
 * Safe for use by many threads. Deliveries run one at a time, whoever asks for them.
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

	private final Overflow overflow = new Overflow(this.distrust);

	private final InvalidationLog log = new InvalidationLog();

	private final AtomicBoolean requested = new AtomicBoolean();

	private final OneAtATime deliveries = new OneAtATime(this::deliverAll);

	PendingInvalidations(VersionStore store, Executor executor, EngineContext context) {
		this.store = store;
		this.executor = executor;
		this.context = context;
	}

	/**
	 * Distrusts dependencies until {@link #deliverDistrusted} or {@link #deliverMark} has
	 * delivered, once for each call of this.
	 */
	void distrust(DependencySet dependencies, StoreException cause) {
		this.distrust.begin(dependencies);
		this.log.failed(dependencies, cause);
	}

	/**
	 * Delivers a release whose mark is known to be set.
	 */
	void deliver(Release release) {
		add(Undelivered.release(release, false));
	}

	/**
	 * Delivers a release whose dependencies are distrusted already.
	 */
	void deliverDistrusted(Release release) {
		add(Undelivered.release(release, true));
	}

	/**
	 * Delivers a mark of a writer that may still commit, whose dependencies are
	 * distrusted already. A release would not do: what is loaded between it and the
	 * commit would stay.
	 */
	void deliverMark(Release release, Duration lease) {
		add(Undelivered.mark(release, lease));
	}

	boolean affects(DependencySet dependencies) {
		return this.distrust.affects(dependencies);
	}

	Set<Dependency> distrusted() {
		return this.distrust.dependencies();
	}

	int size() {
		return this.size.get() + this.overflow.size();
	}

	/**
	 * Delivers what is waiting, up to the first failure. If a delivery is going on, it is
	 * left to that, and this returns at once.
	 */
	void drain() {
		this.requested.set(false);
		this.deliveries.run();
	}

	/**
	 * Delivers what is waiting for the last time, and says what is lost.
	 */
	void close() {
		drain();
		Set<Dependency> lost = new TreeSet<>(distrusted());
		this.queue.forEach((undelivered) -> lost.addAll(undelivered.dependencies().asList()));
		if (!lost.isEmpty()) {
			this.log.lost(lost);
		}
	}

	private void add(Undelivered undelivered) {
		if (this.size.get() < MAX_RELEASES) {
			offer(undelivered);
		}
		else {
			this.overflow.add(undelivered);
		}
		if (this.requested.compareAndSet(false, true)) {
			try {
				this.executor.execute(this::drain);
			}
			catch (RejectedExecutionException ex) {
				drain();
			}
		}
	}

	private void offer(Undelivered undelivered) {
		this.size.incrementAndGet();
		this.queue.add(undelivered);
	}

	private void deliverAll() {
		if (!deliverQueue()) {
			return;
		}
		this.overflow.take(this.context).forEach(this::offer);
		if (deliverQueue() && this.distrust.isEmpty()) {
			this.log.delivered();
		}
	}

	/**
	 * Delivers in order. One that fails goes to the end, so that it cannot hold up the
	 * others for ever.
	 */
	private boolean deliverQueue() {
		Undelivered next = this.queue.peek();
		while (next != null) {
			if (!send(next)) {
				this.queue.remove();
				this.queue.add(next);
				return false;
			}
			this.queue.remove();
			this.size.decrementAndGet();
			next = this.queue.peek();
		}
		return true;
	}

	private boolean send(Undelivered undelivered) {
		try {
			undelivered.send(this.store);
		}
		catch (StoreException ex) {
			undelivered.beginDistrust(this.distrust);
			this.log.failed(undelivered.dependencies(), ex);
			this.context.listener().onStoreFailure(undelivered.command(), ex);
			return false;
		}
		undelivered.endDistrust(this.distrust);
		this.context.listener().onInvalidation(undelivered.dependencies());
		return true;
	}

}
