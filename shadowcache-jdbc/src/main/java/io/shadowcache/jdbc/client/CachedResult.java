package io.shadowcache.jdbc.client;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A result, with where it comes from.
 *
 * @param value the result
 * @param source where it comes from
 * @param latency how long the call took, from the question to the decoded value
 * @param age how long ago the entry was stored that the result comes from; zero if the
 * result does not come from an entry
 * @param key the hash that ends the entry's name in the store, 32 hexadecimal digits
 * @param <T> the type of the result
 */
public record CachedResult<T extends @Nullable Object>(T value, ResultSource source, Duration latency, Duration age,
		String key) {

	public CachedResult {
		Objects.requireNonNull(source, "source");
		Objects.requireNonNull(latency, "latency");
		Objects.requireNonNull(age, "age");
		Objects.requireNonNull(key, "key");
	}

	/**
	 * Whether the database was spared.
	 * @return {@code true} if the source is {@link ResultSource#CACHE_HIT}
	 */
	public boolean isHit() {
		return this.source == ResultSource.CACHE_HIT;
	}

	/**
	 * Returns the same result in another form.
	 * @param mapping makes the other form
	 * @param <R> the type of the other form
	 * @return the other form with all else as it is here
	 */
	public <R extends @Nullable Object> CachedResult<R> map(Function<? super T, ? extends R> mapping) {
		return new CachedResult<>(mapping.apply(this.value), this.source, this.latency, this.age, this.key);
	}

}
