package io.shadowcache.redis;

import java.time.Duration;

/**
 * How long the version of a single row or value lives. One that is forgotten is only a
 * miss: the next one is new, so that nothing stored before can match it.
 */
final class VersionLife {

	/**
	 * The life of a version that no entry was stored under yet, which is more than a load
	 * takes.
	 */
	static final long UNUSED_MILLIS = Duration.ofMinutes(10).toMillis();

	private static final int TIMES_THE_ENTRY = 2;

	private VersionLife() {
	}

	/**
	 * Returns the life, from the store of an entry on, that all its versions have at
	 * least: twice that of the entry, in milliseconds.
	 */
	static long under(EntryAccess.NewEntry entry) {
		return TIMES_THE_ENTRY * entry.millis();
	}

}
