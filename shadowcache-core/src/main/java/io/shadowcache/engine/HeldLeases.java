package io.shadowcache.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.shadowcache.store.BackgroundLoop;
import io.shadowcache.store.LoadLease;
import io.shadowcache.store.LoadLeases;
import io.shadowcache.store.StoreException;

/**
 * The leases of the loads that run now in this process. They are short, so that a process
 * that dies delays nobody, and renewed until they are given back.
 */
final class HeldLeases implements AutoCloseable {

	/**
	 * With the longest pause of who waits, a holder that dies costs less than 200 ms.
	 */
	static final Duration LIFE = Duration.ofMillis(150);

	private static final Duration RENEWED_AFTER = Duration.ofMillis(40);

	private static final Duration NOTHING_TO_RENEW = Duration.ofDays(1);

	private final LoadLeases leases;

	private final EngineContext context;

	private final Map<LoadLease, Long> held = new ConcurrentHashMap<>();

	/**
	 * Whether the thread that renews may have found nothing to do. It says so before it
	 * looks, and who adds a lease asks afterwards, so that one of the two sees the other.
	 */
	private volatile boolean resting = true;

	private final BackgroundLoop renewal = new BackgroundLoop("shadowcache-load-lease", this::renew);

	HeldLeases(LoadLeases leases, EngineContext context) {
		this.leases = leases;
		this.context = context;
	}

	/**
	 * Starts the thread that renews.
	 */
	void start() {
		this.renewal.start();
	}

	/**
	 * A lease was granted.
	 */
	void hold(LoadLease lease) {
		this.held.put(lease, this.context.nanoTime());
		if (this.resting) {
			this.renewal.wake();
		}
	}

	/**
	 * Gives a lease back. Never fails: it would end by itself soon.
	 */
	void giveBack(LoadLease lease) {
		this.held.remove(lease);
		try {
			this.leases.giveBack(lease);
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.LEASE, ex);
		}
	}

	/**
	 * Renews what is due.
	 * @return how long to rest before the next call
	 */
	Duration renew() {
		long now = this.context.nanoTime();
		try {
			this.held.forEach((lease, since) -> {
				if (now - since >= RENEWED_AFTER.toNanos() && this.held.replace(lease, since, now)) {
					this.leases.renew(lease, LIFE);
				}
			});
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.LEASE, ex);
		}
		this.resting = true;
		if (this.held.isEmpty()) {
			return NOTHING_TO_RENEW;
		}
		this.resting = false;
		return RENEWED_AFTER;
	}

	/**
	 * Ends the thread, and gives back what is still held.
	 */
	@Override
	public void close() {
		this.renewal.close();
		this.held.keySet().forEach(this::giveBack);
	}

}
