package io.shadowcache.engine;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people when invalidations cannot be written: once when it begins, once when it
 * ends.
 */
final class InvalidationLog {

	private static final Logger logger = LoggerFactory.getLogger(InvalidationLog.class);

	private final AtomicBoolean failing = new AtomicBoolean();

	void failed(DependencySet dependencies, StoreException cause) {
		if (this.failing.compareAndSet(false, true)) {
			logger
				.warn("New versions of {} cannot be written. Until they are, this instance does not use the cache for "
						+ "what depends on them; it tries again and again: {}", dependencies, cause.getMessage());
		}
	}

	void delivered() {
		if (this.failing.compareAndSet(true, false)) {
			logger.info("All pending invalidations have been written; the cache is used again");
		}
	}

	void lost(Collection<Dependency> dependencies) {
		logger.warn("Closing before new versions of {} could be written: other instances, and this one when it starts "
				+ "again, may use old entries until their time to live ends", dependencies);
	}

}
