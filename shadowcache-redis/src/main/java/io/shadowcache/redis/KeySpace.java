package io.shadowcache.redis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.key.CacheKey;

/**
 * The keys of one application and one database. Control keys share one slot of a Cluster
 * and belong to the database; entries spread and belong to the application, too.
 */
final class KeySpace {

	/**
	 * An application has few different sets, but for those of single rows and values,
	 * which have no use for a cache.
	 */
	private static final int MAX_REMEMBERED = 4096;

	private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

	private final String database;

	private final String controlPrefix;

	private final byte[] generation;

	private final byte[] heartbeat;

	private final byte[] entryPrefix;

	private final ConcurrentMap<DependencySet, ControlKeys> remembered = new ConcurrentHashMap<>();

	KeySpace(String application, String database) {
		this.database = database;
		this.controlPrefix = "{shadowcache:" + database + "}:";
		this.generation = (this.controlPrefix + "g").getBytes(StandardCharsets.UTF_8);
		this.heartbeat = (this.controlPrefix + "h").getBytes(StandardCharsets.UTF_8);
		this.entryPrefix = ("shadowcache:" + application + ":" + database + ":e:").getBytes(StandardCharsets.UTF_8);
	}

	String database() {
		return this.database;
	}

	byte[] generation() {
		return this.generation;
	}

	/**
	 * A key that is written only to prove that writing works.
	 */
	byte[] heartbeat() {
		return this.heartbeat;
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
		ControlKeys keys = new ControlKeys(this.controlPrefix, this.generation, dependencies);
		if (keys.lasting() == keys.size() && this.remembered.size() < MAX_REMEMBERED) {
			this.remembered.put(dependencies, keys);
		}
		return keys;
	}

	int remembered() {
		return this.remembered.size();
	}

	byte[] entry(CacheKey key) {
		byte[] name = Arrays.copyOf(this.entryPrefix, this.entryPrefix.length + 2 * Bits128.BYTES);
		writeHex(key.hash().high(), name, this.entryPrefix.length);
		writeHex(key.hash().low(), name, this.entryPrefix.length + Bits128.BYTES);
		return name;
	}

	private static void writeHex(long number, byte[] target, int offset) {
		long rest = number;
		for (int index = offset + 2 * Long.BYTES - 1; index >= offset; index--) {
			target[index] = DIGITS[(int) rest & 0xF];
			rest >>>= 4;
		}
	}

}
