package io.shadowcache.spring.cache;

import java.time.Duration;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

/**
 * Gives keys that are equal one random number, so that they are told apart as by a map of
 * this process. A number that was not asked for as long as entries live is forgotten, and
 * with it what is kept under it. Safe for use by many threads.
 */
final class EqualKeys {

	private static final int MAX_KEYS = 10_000;

	private final LoadingCache<Object, UUID> numbers;

	/**
	 * Makes it.
	 * @param life how long entries live at most; positive
	 */
	EqualKeys(Duration life) {
		this.numbers = Caffeine.newBuilder()
			.maximumSize(MAX_KEYS)
			.expireAfterAccess(life)
			.build((key) -> UUID.randomUUID());
	}

	UUID numberOf(Object key) {
		return this.numbers.get(key);
	}

}
