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
 * @param waitingIntents intents of writers that waited in the database when they were
 * last counted, of all instances; 0 where there is no table of them
 */
public record WriteReport(int committing, long overdueMarks, long releasedMarks, int waitingIntents) {

	static WriteReport of(ShadowCache cache) {
		return new WriteReport(cache.activeMarks(), cache.overdueMarks().seen(), cache.overdueMarks().released(),
				cache.intentFigures().waiting());
	}

}
