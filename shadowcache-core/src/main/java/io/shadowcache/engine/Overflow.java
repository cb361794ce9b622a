package io.shadowcache.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;

/**
 * Keeps only the dependencies of releases that are too many to keep, each of them once,
 * so that the longest outage needs no more memory than there are dependencies.
 */
final class Overflow {

	private final Distrust distrust;

	private final ReentrantLock lock = new ReentrantLock();

	private final Set<Dependency> dependencies = new HashSet<>();

	Overflow(Distrust distrust) {
		this.distrust = distrust;
	}

	void add(PendingInvalidations.Undelivered undelivered) {
		undelivered.ensureDistrusted(this.distrust);
		this.lock.lock();
		try {
			for (Dependency dependency : undelivered.release().dependencies()) {
				if (!this.dependencies.add(dependency)) {
					this.distrust.end(DependencySet.of(dependency));
				}
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	List<PendingInvalidations.Undelivered> take(EngineContext context) {
		List<PendingInvalidations.Undelivered> taken = new ArrayList<>();
		this.lock.lock();
		try {
			for (Dependency dependency : this.dependencies) {
				Release release = new Release(DependencySet.of(dependency), context.newWriter());
				taken.add(new PendingInvalidations.Undelivered(release, true));
			}
			this.dependencies.clear();
		}
		finally {
			this.lock.unlock();
		}
		return taken;
	}

}
