package io.shadowcache.jdbc.client;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people once for each named query that its results are not cached.
 */
final class RefusalLog {

	private static final Logger logger = LoggerFactory.getLogger(RefusalLog.class);

	private static final int MAX_NAMES = 1_000;

	private final Set<String> told = ConcurrentHashMap.newKeySet();

	void note(String query, String refusal) {
		if (query.equals(CallOptions.UNNAMED)) {
			logger.debug("The result of a statement is not cached, since it {}", refusal);
		}
		else if (this.told.size() < MAX_NAMES && this.told.add(query)) {
			logger.warn("Results of query '{}' are not cached, since its statement {}. Call dependsOnOnly(…) or "
					+ "dependsOnNothing() if they may be cached all the same", query, refusal);
		}
	}

}
