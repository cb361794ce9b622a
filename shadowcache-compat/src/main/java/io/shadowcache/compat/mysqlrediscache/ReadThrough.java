package io.shadowcache.compat.mysqlrediscache;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.DoubleSupplier;

import io.shadowcache.compat.format.JavaScriptJson;
import io.shadowcache.compat.redis.JsonEntries;
import io.shadowcache.compat.redis.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * Entries that are made when they are missing.
 */
final class ReadThrough {

	private final JsonEntries entries;

	private final ZoneId zone;

	private final DoubleSupplier random;

	ReadThrough(JsonEntries entries, ZoneId zone, DoubleSupplier random) {
		this.entries = entries;
		this.zone = zone;
		this.random = random;
	}

	/**
	 * Where Redis has failed once it is not asked to store, so that a caller waits for it
	 * only once, and a value of another type is not overwritten.
	 */
	<X extends Exception> SharedValue get(String key, Duration ttl, Source<X> source) throws X {
		long seconds = EntryTtl.seconds(ttl, this.random.getAsDouble());
		Lookup lookup = this.entries.lookup(key);
		if (lookup.isFound()) {
			return new SharedValue(lookup.value());
		}
		QueryResult result = source.get();
		String json = JavaScriptJson.stringify(result.value(), this.zone);
		if (lookup.isAbsent() && result.exact()) {
			this.entries.store(key, json, seconds);
		}
		return new SharedValue(this.entries.read(json));
	}

	Optional<SharedValue> find(String key) {
		Lookup lookup = this.entries.lookup(key);
		return lookup.isFound() ? Optional.of(new SharedValue(lookup.value())) : Optional.empty();
	}

	boolean put(String key, Duration ttl, @Nullable Object value) {
		long seconds = EntryTtl.seconds(ttl, this.random.getAsDouble());
		return this.entries.store(key, JavaScriptJson.stringify(value, this.zone), seconds);
	}

	SharedValue asRead(@Nullable Object value) {
		return new SharedValue(this.entries.read(JavaScriptJson.stringify(value, this.zone)));
	}

	/**
	 * Makes a value.
	 *
	 * @param <X> what it may throw
	 */
	@FunctionalInterface
	interface Source<X extends Exception> {

		QueryResult get() throws X;

	}

}
