package io.shadowcache.autoconfigure;

import java.time.Duration;
import java.util.List;

import io.shadowcache.operation.NearMode;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of one of Spring's caches, under {@code shadowcache.caches.<name>}. What is
 * left out comes from {@code shadowcache.*}.
 *
 * @param ttl Time to live of the cache's entries, before jitter.
 * @param jitter Fraction, from 0 to 1, by which each time to live is varied at random.
 * @param nullTtl Time to live of null and of empty values; 0s leaves them uncached.
 * @param enabled Whether the cache keeps anything. A disabled cache always misses.
 * @param allowNullValues Whether null may be put. If not, putting it is an error.
 * @param near How entries of the cache are kept in the memory of this process: off,
 * validated or push.
 * @param maxStaleness For how long one of these may be used before it is fetched anew.
 * @param byReference Whether every caller gets the very object that was put, which nobody
 * may change then. For the store in memory only; by default as
 * shadowcache.cache-manager.by-reference says.
 * @param valueType Type of the values, such as com.acme.Product or
 * java.util.List&lt;com.acme.Product&gt;. By default the types that the methods return
 * which fill the cache.
 * @param dataSource Name of the DataSource that the values are computed from, if that is
 * not the primary one.
 * @param tables Tables that the values are computed from, besides those that are declared
 * or found out.
 */
public record CacheProperties(@Nullable Duration ttl, @Nullable Double jitter, @Nullable Duration nullTtl,
		@DefaultValue("true") boolean enabled, @DefaultValue("true") boolean allowNullValues, @Nullable NearMode near,
		@Nullable Duration maxStaleness, @Nullable Boolean byReference, @Nullable String valueType,
		@DefaultValue("") String dataSource, @DefaultValue List<String> tables) {

	static final CacheProperties NOTHING = new CacheProperties(null, null, null, true, true, null, null, null, null, "",
			List.of());

	public CacheProperties {
		PropertyRules.positive("shadowcache.caches.*.ttl", ttl);
		PropertyRules.fraction("shadowcache.caches.*.jitter", jitter);
		PropertyRules.notNegative("shadowcache.caches.*.null-ttl", nullTtl);
		PropertyRules.positive("shadowcache.caches.*.max-staleness", maxStaleness);
		tables = List.copyOf(tables);
	}

}
