package io.shadowcache.autoconfigure;

import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;

import io.shadowcache.operation.TtlPolicy;
import io.shadowcache.spring.cache.CacheConfiguration;
import io.shadowcache.spring.cache.CacheSettings;
import io.shadowcache.spring.interceptor.QueryDefaults;
import org.jspecify.annotations.Nullable;

/**
 * Cache settings from properties.
 */
final class ConfiguredCaches implements CacheConfiguration {

	private final CachesProperties properties;

	private final boolean byReference;

	private final boolean inMemory;

	private final Supplier<QueryDefaults> defaults;

	private final @Nullable ClassLoader loader;

	/**
	 * Creates it.
	 * @param properties settings of single caches
	 * @param byReference whether values of the others are kept by reference
	 * @param inMemory whether the store is in the memory of this process
	 * @param defaults settings of all queries
	 * @param loader knows the types of values
	 */
	ConfiguredCaches(CachesProperties properties, boolean byReference, boolean inMemory,
			Supplier<QueryDefaults> defaults, @Nullable ClassLoader loader) {
		this.properties = properties;
		this.byReference = byReference;
		this.inMemory = inMemory;
		this.defaults = defaults;
		this.loader = loader;
	}

	@Override
	public CacheSettings forCache(String name) {
		CacheProperties cache = this.properties.caches().getOrDefault(name, CacheProperties.NOTHING);
		QueryDefaults standard = this.defaults.get();
		return new CacheSettings(ttl(cache, standard), first(cache.near(), standard.near()),
				first(cache.maxStaleness(), standard.maxStaleness()), cache.enabled(), cache.allowNullValues(),
				byReference(name, cache), this.inMemory, valueType(name, cache.valueType()), cache.dataSource(),
				cache.tables());
	}

	@Override
	public Collection<String> names() {
		return this.properties.caches().keySet();
	}

	private static TtlPolicy ttl(CacheProperties cache, QueryDefaults standard) {
		Duration ttl = first(cache.ttl(), standard.ttl());
		return new TtlPolicy(ttl, first(cache.nullTtl(), first(standard.nullTtl(), ttl)),
				first(cache.jitter(), standard.jitter()));
	}

	private boolean byReference(String name, CacheProperties cache) {
		boolean chosen = first(cache.byReference(), this.byReference);
		if (chosen && !this.inMemory) {
			String property = (cache.byReference() != null) ? "caches.%s".formatted(name) : "cache-manager";
			throw new SetupException("shadowcache.%s.by-reference: other processes cannot reach the values of this one"
				.formatted(property), "Set shadowcache.store=memory, or remove the property.");
		}
		return chosen;
	}

	private @Nullable Type valueType(String cache, @Nullable String name) {
		try {
			return (name != null) ? TypeNames.parse(name, this.loader) : null;
		}
		catch (IllegalArgumentException ex) {
			throw new SetupException("shadowcache.caches.%s.value-type: %s".formatted(cache, ex.getMessage()),
					"Write the full name of a class, such as com.acme.Product or java.util.List<com.acme.Product>.");
		}
	}

	private static <T> T first(@Nullable T chosen, T otherwise) {
		return (chosen != null) ? chosen : otherwise;
	}

}
