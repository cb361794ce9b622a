package io.shadowcache.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;

/**
 * Keeps only the dependencies of invalidations that are too many to keep, each of them
 * once, and many rows or values as all of them, so that the longest outage needs no more
 * memory than there are tables, queries and parameters.
 */
final class Overflow {

	/**
	 * So many are kept one by one; of what comes on top rows and values are put together.
	 */
	static final int MAX_SINGLE = 10_000;

	private final Distrust distrust;

	private final ReentrantLock lock = new ReentrantLock();

	private final Map<Dependency, Duration> leases = new HashMap<>();

	Overflow(Distrust distrust) {
		this.distrust = distrust;
	}

	/**
	 * Keeps the dependencies of an invalidation, and whether one of them needs a mark.
	 */
	void add(Undelivered undelivered) {
		undelivered.beginDistrust(this.distrust);
		Duration lease = (undelivered.lease() != null) ? undelivered.lease() : Duration.ZERO;
		this.lock.lock();
		try {
			for (Dependency dependency : undelivered.dependencies()) {
				add(kept(dependency), lease);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private void add(Dependency dependency, Duration lease) {
		Duration known = this.leases.put(dependency, lease);
		if (known != null) {
			this.leases.put(dependency, (known.compareTo(lease) > 0) ? known : lease);
			this.distrust.end(DependencySet.of(dependency));
		}
	}

	private Dependency kept(Dependency dependency) {
		if (!dependency.kind().isPerValue() || this.leases.size() < MAX_SINGLE) {
			return dependency;
		}
		Dependency some = dependency.some();
		this.distrust.begin(DependencySet.of(some));
		this.distrust.end(DependencySet.of(dependency));
		return some;
	}

	/**
	 * Hands over what is kept, one invalidation of its own for each dependency.
	 */
	List<Undelivered> take(EngineContext context) {
		List<Undelivered> taken = new ArrayList<>();
		this.lock.lock();
		try {
			this.leases.forEach((dependency, lease) -> {
				Release release = new Release(DependencySet.of(dependency), context.newWriter());
				taken.add(lease.isZero() ? Undelivered.release(release, true) : Undelivered.mark(release, lease));
			});
			this.leases.clear();
		}
		finally {
			this.lock.unlock();
		}
		return taken;
	}

	int size() {
		this.lock.lock();
		try {
			return this.leases.size();
		}
		finally {
			this.lock.unlock();
		}
	}

}
