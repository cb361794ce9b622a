package io.shadowcache.memcached;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.LoadLease;

/**
 * The keys of one application and one database, as hashes: memcached takes neither spaces
 * nor more than 250 bytes. Control keys belong to the database, entries to the
 * application, too.
 */
final class KeySpace {

	/**
	 * An application has few different sets; one that makes them up has no use for a
	 * cache of them.
	 */
	private static final int MAX_REMEMBERED = 4096;

	private final String database;

	private final String generation;

	private final String entryPrefix;

	private final String leasePrefix;

	private final ConcurrentMap<DependencySet, ControlKeys> remembered = new ConcurrentHashMap<>();

	KeySpace(String application, String database) {
		this.database = database;
		this.generation = "shadowcache:g:" + hash(database);
		this.entryPrefix = "shadowcache:e:" + hash(application, database) + ":";
		this.leasePrefix = "shadowcache:l:" + hash(application, database) + ":";
	}

	String database() {
		return this.database;
	}

	String generation() {
		return this.generation;
	}

	ControlKeys control(DependencySet dependencies) {
		ControlKeys known = this.remembered.get(dependencies);
		return (known != null) ? known : remember(dependencies);
	}

	private ControlKeys remember(DependencySet dependencies) {
		if (!dependencies.database().equals(this.database)) {
			throw new IllegalArgumentException("This store keeps the versions of database '%s', not of '%s'"
				.formatted(this.database, dependencies.database()));
		}
		List<String> versions = new ArrayList<>(dependencies.size());
		dependencies.forEach((dependency) -> versions.add(version(dependency)));
		ControlKeys keys = new ControlKeys(this.generation, versions, dependencies.lasting());
		if (this.remembered.size() < MAX_REMEMBERED) {
			this.remembered.put(dependencies, keys);
		}
		return keys;
	}

	String version(Dependency dependency) {
		return "shadowcache:v:"
				+ hash(dependency.database(), String.valueOf(dependency.kind().code()), dependency.name());
	}

	String entry(CacheKey key) {
		return this.entryPrefix + key.hash().toHex();
	}

	String lease(LoadLease lease) {
		return this.leasePrefix + lease.key().hash().toHex() + ":" + lease.stamp().toHex();
	}

	/**
	 * Hashes names so that no two lists of them are the same text.
	 */
	private static String hash(String... names) {
		StringBuilder text = new StringBuilder();
		for (String name : names) {
			text.append(name.length()).append(':').append(name);
		}
		return Bits128.hashOf(text.toString().getBytes(StandardCharsets.UTF_8)).toHex();
	}

}
