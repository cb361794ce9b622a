package io.shadowcache.autoconfigure.endpoint;

import java.util.HexFormat;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.StoreException;

/**
 * What an operator can do to the cache.
 */
public final class CacheControls {

	private static final int HASH_DIGITS = 2 * Bits128.BYTES;

	private final ShadowCache cache;

	private final CacheScope scope;

	private final Declarations declarations;

	/**
	 * Creates it.
	 * @param cache the cache
	 * @param scope names dependencies
	 * @param declarations tells which database a query reads
	 */
	public CacheControls(ShadowCache cache, CacheScope scope, Declarations declarations) {
		this.cache = cache;
		this.scope = scope;
		this.declarations = declarations;
	}

	/**
	 * Evicts all entries of a query, on all instances.
	 * @return whether the store has confirmed it; otherwise it is tried again
	 */
	boolean evictQuery(String name) {
		return invalidate(this.declarations.dependencyOf(name).orElseGet(() -> this.scope.query(name)));
	}

	/**
	 * Invalidates a table, on all instances, and in all databases that have one of that
	 * name.
	 * @return whether the store has confirmed it; otherwise it is tried again
	 */
	boolean invalidateTable(String name) {
		boolean confirmed = true;
		for (Dependency table : this.scope.tables(name)) {
			confirmed &= invalidate(table);
		}
		return confirmed;
	}

	/**
	 * Evicts one entry.
	 * @param key the hash that ends the entry's name in the store, 32 hexadecimal digits
	 * @return whether there was such an entry
	 * @throws IllegalArgumentException if the key is anything else
	 * @throws StoreException if the store does not answer
	 */
	boolean evictKey(String key) {
		if (!key.matches("[0-9a-fA-F]{32}")) {
			throw new IllegalArgumentException(
					"A key has 32 hexadecimal digits, those that end the entry's name in the store");
		}
		Bits128 hash = new Bits128(HexFormat.fromHexDigitsToLong(key, 0, Bits128.BYTES),
				HexFormat.fromHexDigitsToLong(key, Bits128.BYTES, HASH_DIGITS));
		return this.cache.queries().evict(new CacheKey(hash, hash));
	}

	/**
	 * Switches a query off or on, on this instance, until it restarts.
	 */
	void switchQuery(String name, boolean enabled) {
		this.cache.switches().set(name, enabled);
	}

	private boolean invalidate(Dependency dependency) {
		this.cache.invalidator().invalidate(DependencySet.of(dependency));
		return !this.cache.distrusted().contains(dependency);
	}

}
