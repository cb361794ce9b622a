package io.shadowcache.jdbc.client;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

/**
 * Values kept in the memory of this process, by keys of the application's own. Bounded in
 * number; each copy ends when its staleness limit is reached. Safe for use by many
 * threads.
 * <p>
 * These copies are <strong>not</strong> part of the cache: no write makes them stale, and
 * other instances do not share them. They suit what may be as old as its limit. The
 * objects themselves are kept, so they must not be changed.
 */
public final class LocalCopies {

	/**
	 * How old a copy may become if nobody says otherwise.
	 */
	public static final Duration STALENESS = Duration.ofMinutes(5);

	private static final long MAX_COPIES = 10_000;

	private final Cache<String, Copy> copies;

	LocalCopies(LongSupplier nanoTime) {
		this.copies = Caffeine.newBuilder()
			.maximumSize(MAX_COPIES)
			.ticker(nanoTime::getAsLong)
			.executor(Runnable::run)
			.expireAfter(Expiry.writing((String key, Copy copy) -> copy.limit()))
			.build();
	}

	/**
	 * Returns a copy.
	 * @param key the key it was kept under
	 * @param type what it is
	 * @param <T> what it is
	 * @return the copy, or empty if there is none or its limit is reached
	 * @throws ClassCastException if it is something else
	 */
	public <T> Optional<T> get(String key, Class<T> type) {
		return Optional.ofNullable(this.copies.getIfPresent(key)).map(Copy::value).map(type::cast);
	}

	/**
	 * Keeps a copy for {@link #STALENESS}.
	 * @param key the key
	 * @param value the value, not to be changed from then on
	 */
	public void set(String key, Object value) {
		set(key, value, STALENESS);
	}

	/**
	 * Keeps a copy.
	 * @param key the key
	 * @param value the value, not to be changed from then on
	 * @param limit how old the copy may become; positive
	 */
	public void set(String key, Object value, Duration limit) {
		if (limit.isNegative() || limit.isZero()) {
			throw new IllegalArgumentException("The staleness limit must be positive, such as 5m, but is " + limit);
		}
		this.copies.put(key, new Copy(value, limit));
	}

	/**
	 * Refreshes the copies with changed data. What is not there yet is added, what is not
	 * mentioned stays; each of these begins to age anew, with the limit it had.
	 * @param changed the new values by key
	 */
	public void backup(Map<String, ?> changed) {
		changed.forEach((key, value) -> this.copies.asMap()
			.merge(key, new Copy(value, STALENESS), (old, fresh) -> new Copy(fresh.value(), old.limit())));
	}

	/**
	 * Removes a copy.
	 * @param key the key
	 * @return whether there was one
	 */
	public boolean remove(String key) {
		return this.copies.asMap().remove(key) != null;
	}

	/**
	 * Removes all copies.
	 */
	public void clear() {
		this.copies.invalidateAll();
	}

	/**
	 * A value with its limit.
	 *
	 * @param value the value
	 * @param limit how old it may become
	 */
	private record Copy(Object value, Duration limit) {
	}

}
