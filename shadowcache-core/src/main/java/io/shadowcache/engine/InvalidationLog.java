package io.shadowcache.engine;

import java.util.Collection;
import java.util.List;
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
			logger.warn(
					"Invalidations of {} cannot be written to the cache. Until they are, this instance reads from the "
							+ "database what depends on them; it tries again and again: {}",
					subjects(dependencies.asList()), cause.getMessage());
		}
	}

	void delivered() {
		if (this.failing.compareAndSet(true, false)) {
			logger.info("All pending invalidations have been written; the cache is used again");
		}
	}

	void lost(Collection<Dependency> dependencies) {
		logger.warn(
				"Closing before invalidations of {} could be written to the cache: other instances, and this one when it starts "
						+ "again, may use old entries until their time to live ends",
				subjects(dependencies));
	}

	/**
	 * Names tables, queries and parameters, each once, and no values.
	 */
	private static List<String> subjects(Collection<Dependency> dependencies) {
		return dependencies.stream().map(Dependency::subject).distinct().sorted().toList();
	}

}
