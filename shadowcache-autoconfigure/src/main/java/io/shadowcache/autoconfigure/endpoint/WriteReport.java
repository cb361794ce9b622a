package io.shadowcache.autoconfigure.endpoint;

import io.shadowcache.engine.ShadowCache;

/**
 * What becomes of the writes of this instance, and of writers that died.
 *
 * @param committing transactions that are between the announcement of their writes and
 * the end of their commit
 * @param overdueMarks marks that their writer did not withdraw within the lease, found by
 * this instance
 * @param releasedMarks how many of them this instance has released
 */
public record WriteReport(int committing, long overdueMarks, long releasedMarks) {

	static WriteReport of(ShadowCache cache) {
		return new WriteReport(cache.activeMarks(), cache.overdueMarks().seen(), cache.overdueMarks().released());
	}

}
