package io.shadowcache.engine;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.VersionStore;
import org.jspecify.annotations.Nullable;

/**
 * Writes new versions in the background, again and again until the store confirms them. A
 * dependency whose new version could not be written is distrusted until it is.
 * <p>
 * Safe for use by many threads. Deliveries run one at a time, whoever asks for them, and
 * in batches, between which the background thread does other work that is due.
 */
final class PendingInvalidations {

	/**
	 * After so many, or so long, the thread is handed back: it has marks to renew, too.
	 */
	static final int BATCH = 256;

	private static final long BATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

	/** A store that answers slowly must not hold up the end of the application. */
	private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(5);

	private final VersionStore store;

	private final Executor executor;

	private final EngineContext context;

	private final Distrust distrust = new Distrust();

	private final Backlog backlog = new Backlog(this.distrust);

	private final InvalidationLog log = new InvalidationLog();

	private final AtomicBoolean requested = new AtomicBoolean();

	private final OneAtATime deliveries = new OneAtATime(this::deliverBatch);

	private volatile boolean more;

	PendingInvalidations(VersionStore store, Executor executor, EngineContext context) {
		this.store = store;
		this.executor = executor;
		this.context = context;
	}

	/**
	 * Distrusts dependencies until {@link #deliverDistrusted} or {@link #deliverMark} has
	 * delivered, once for each call of this. Without a cause nobody has tried yet.
	 */
	void distrust(DependencySet dependencies, @Nullable StoreException cause) {
		this.distrust.begin(dependencies);
		if (cause != null) {
			this.log.failed(dependencies, cause);
		}
	}

	/** Delivers a release whose mark is known to be set. */
	void deliver(Release release) {
		add(Undelivered.release(release, false));
	}

	/** Delivers a release whose dependencies are distrusted already. */
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
		return this.backlog.size();
	}

	/**
	 * Delivers a batch of what is waiting, up to the first failure, and asks for the
	 * background thread again if that was not all.
	 */
	void deliverSome() {
		if (this.deliveries.tryRun() && this.more) {
			request();
		}
	}

	/**
	 * Delivers what is waiting, up to the first failure, for some seconds at most. If a
	 * delivery is going on, it is left to that, and this returns at once.
	 */
	void drain() {
		this.requested.set(false);
		long begin = this.context.nanoTime();
		boolean again = true;
		while (again && this.context.nanoTime() - begin < DRAIN_NANOS) {
			again = this.deliveries.tryRun() && this.more;
		}
	}

	/**
	 * Delivers what is waiting for the last time, and says what is lost.
	 */
	void close() {
		drain();
		Set<Dependency> lost = new TreeSet<>(distrusted());
		lost.addAll(this.backlog.dependencies());
		if (!lost.isEmpty()) {
			this.log.lost(lost);
		}
	}

	private void add(Undelivered undelivered) {
		this.backlog.add(undelivered);
		request();
	}

	private void request() {
		if (this.requested.compareAndSet(false, true)) {
			try {
				this.executor.execute(() -> {
					this.requested.set(false);
					deliverSome();
				});
			}
			catch (RejectedExecutionException ex) {
				drain();
			}
		}
	}

	private void deliverBatch() {
		this.more = false;
		if (!sendBatch()) {
			return;
		}
		this.more = this.backlog.refill(this.context);
		if (!this.more && this.distrust.isEmpty()) {
			this.log.delivered();
		}
	}

	/**
	 * Sends in order. One that fails goes to the end, so that it cannot hold up the
	 * others for ever.
	 */
	private boolean sendBatch() {
		long begin = this.context.nanoTime();
		Undelivered next = this.backlog.first();
		for (int sent = 0; next != null && sent < BATCH; sent++) {
			if (!send(next)) {
				this.backlog.postponeFirst();
				return false;
			}
			this.backlog.removeFirst();
			next = (this.context.nanoTime() - begin <= BATCH_NANOS) ? this.backlog.first() : null;
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
