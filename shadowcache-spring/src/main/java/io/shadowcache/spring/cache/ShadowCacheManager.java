package io.shadowcache.spring.cache;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.shadowcache.codec.ValueType;
import io.shadowcache.operation.QueryOperation;

import org.springframework.cache.CacheManager;

/**
 * Spring's caches on the engine, made when they are first asked for by name. Safe for use
 * by many threads.
 */
public final class ShadowCacheManager implements CacheManager {

	private final CacheSurroundings surroundings;

	private final CacheConfiguration configuration;

	private final CacheMethods methods;

	private final CacheTypes types;

	private final ThreadLoads loads = new ThreadLoads(System::nanoTime);

	private final ConcurrentMap<String, EngineCache> caches = new ConcurrentHashMap<>();

	/**
	 * Creates the manager; nothing is asked for yet.
	 * @param surroundings what all caches work with
	 * @param configuration what is configured for them
	 * @param methods the methods that fill them
	 */
	public ShadowCacheManager(CacheSurroundings surroundings, CacheConfiguration configuration, CacheMethods methods) {
		this.surroundings = surroundings;
		this.configuration = configuration;
		this.methods = methods;
		this.types = new CacheTypes(surroundings.codec());
	}

	/**
	 * Returns a cache, which is made if there is none of that name.
	 * @param name the name
	 * @return always the same cache for the same name
	 * @throws io.shadowcache.spring.interceptor.DeclarationException if what is declared
	 * or configured for it cannot work
	 */
	@Override
	public EngineCache getCache(String name) {
		EngineCache known = this.caches.get(name);
		if (known != null) {
			return known;
		}
		EngineCache made = newCache(name);
		EngineCache first = this.caches.putIfAbsent(name, made);
		return (first != null) ? first : made;
	}

	/**
	 * Returns the caches that methods name, those that are configured, and those that
	 * somebody has asked for.
	 */
	@Override
	public Collection<String> getCacheNames() {
		Set<String> names = new TreeSet<>(this.methods.names());
		names.addAll(this.configuration.names());
		names.addAll(this.caches.keySet());
		return Collections.unmodifiableSet(names);
	}

	/**
	 * Makes all caches that are known by name, and so checks what is declared for them.
	 * @throws io.shadowcache.spring.interceptor.DeclarationException if that cannot work
	 */
	public void complete() {
		getCacheNames().forEach(this::getCache);
	}

	/**
	 * Returns the caches as the engine knows them.
	 * @return one query for each cache that was made
	 */
	public List<QueryOperation> operations() {
		return this.caches.values().stream().map(EngineCache::operation).toList();
	}

	ThreadLoads loads() {
		return this.loads;
	}

	private EngineCache newCache(String name) {
		CacheSettings settings = this.configuration.forCache(name);
		ValueType values = settings.byReference() ? ReferenceCodec.type(settings.longest())
				: this.types.of(name, settings.valueType(), this.methods.values(name));
		Set<String> tables = new HashSet<>(this.methods.tables(name));
		tables.addAll(settings.tables());
		CacheEntries entries = new CacheEntries(name, settings, values, tables, this.surroundings);
		return new EngineCache(settings, entries, this.loads);
	}

}
