package io.shadowcache.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.AdviceMode;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the cache as a whole. Those of single queries are
 * {@link QueryProperties}.
 *
 * @param enabled Whether this instance caches queries and invalidates them. An instance
 * where this is false must not share its database with instances where it is true,
 * because its writes stay unseen by their caches.
 * @param mode How calls of annotated methods reach the cache: through proxies of Spring,
 * or through what AspectJ has woven into the methods, which concerns calls within a class
 * and methods that are not public, too.
 * @param store Where entries and versions are kept.
 * @param codec How results are encoded. Entries of the other form are missed, not
 * misread.
 * @param application Name under which entries are kept. Instances of the same application
 * share entries. Defaults to spring.application.name, else to "application".
 * @param databaseId Id of the database that queries read. Applications that share a
 * database and a Redis must use the same id to see each other's invalidations. Made from
 * the JDBC URL (host, port, catalog) by default.
 * @param ttl Time to live of entries, before jitter.
 * @param jitter Fraction, from 0 to 1, by which each time to live is varied at random.
 * @param nullTtl Time to live of results that say that nothing was found, such as null or
 * an empty list; 0s leaves them uncached. Defaults to the time to live of the query.
 * @param maxEntrySize Entries larger than this are not stored.
 * @param primaryReads Whether queries always read from the primary database. By default
 * this is detected, and queries that might read from a replica bypass the cache.
 */
@ConfigurationProperties("shadowcache")
public record ShadowCacheProperties(@DefaultValue("true") boolean enabled, @DefaultValue("proxy") AdviceMode mode,
		@DefaultValue("redis") StoreType store, @DefaultValue("binary") CodecType codec, @Nullable String application,
		@Nullable String databaseId, @DefaultValue("10m") Duration ttl, @DefaultValue("0.1") double jitter,
		@Nullable Duration nullTtl, @DefaultValue("1MB") DataSize maxEntrySize, @Nullable Boolean primaryReads) {

	public ShadowCacheProperties {
		PropertyRules.name("shadowcache.application", application);
		PropertyRules.name("shadowcache.database-id", databaseId);
		PropertyRules.positive("shadowcache.ttl", ttl);
		PropertyRules.fraction("shadowcache.jitter", jitter);
		PropertyRules.notNegative("shadowcache.null-ttl", nullTtl);
		PropertyRules.positive("shadowcache.max-entry-size", maxEntrySize.toBytes());
		if (maxEntrySize.toBytes() > Integer.MAX_VALUE) {
			throw new IllegalArgumentException(
					"shadowcache.max-entry-size must be less than 2GB, but is " + maxEntrySize);
		}
	}

}
