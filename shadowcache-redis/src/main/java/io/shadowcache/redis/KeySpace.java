package io.shadowcache.redis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.LoadLease;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one application and one database. Control keys share one slot of a Cluster
 * and belong to the database; entries spread and belong to the application, too.
 */
final class KeySpace {

	/**
	 * Stands for versions in control keys.
	 */
	static final String VERSION = "v";

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

	private final byte[] readTables;

	private final byte[] permissions;

	private final byte[] entryPrefix;

	private final byte[] leasePrefix;

	private final ConcurrentMap<DependencySet, ControlKeys> remembered = new ConcurrentHashMap<>();

	KeySpace(String application, String database) {
		this.database = database;
		this.controlPrefix = "{shadowcache:" + database + "}:";
		this.generation = (this.controlPrefix + "g").getBytes(StandardCharsets.UTF_8);
		this.heartbeat = (this.controlPrefix + "h").getBytes(StandardCharsets.UTF_8);
		this.readTables = (this.controlPrefix + "r").getBytes(StandardCharsets.UTF_8);
		this.permissions = (this.controlPrefix + "s").getBytes(StandardCharsets.UTF_8);
		String prefix = "shadowcache:" + application + ":" + database;
		this.entryPrefix = (prefix + ":e:").getBytes(StandardCharsets.UTF_8);
		this.leasePrefix = (prefix + ":l:{").getBytes(StandardCharsets.UTF_8);
	}

	String database() {
		return this.database;
	}

	byte[] generation() {
		return this.generation;
	}

	/**
	 * What the keys begin with whose changes matter to who keeps entries: versions, and
	 * the generation.
	 */
	String[] trackedPrefixes() {
		return new String[] { this.controlPrefix + VERSION + ":", this.controlPrefix + "g" };
	}

	/**
	 * Returns what the version under a key is of, or {@code null} if this is not the key
	 * of a version.
	 */
	@Nullable Dependency dependencyOf(String key) {
		int kind = this.controlPrefix.length() + VERSION.length() + 1;
		if (!key.startsWith(this.controlPrefix + VERSION + ":") || key.length() < kind + 3
				|| key.charAt(kind + 1) != ':') {
			return null;
		}
		for (Dependency.Kind known : Dependency.Kind.values()) {
			if (known.code() == key.charAt(kind)) {
				return new Dependency(this.database, known, key.substring(kind + 2));
			}
		}
		return null;
	}

	boolean isGeneration(String key) {
		return key.equals(this.controlPrefix + "g");
	}

	/**
	 * A key that is written only to prove that writing works.
	 */
	byte[] heartbeat() {
		return this.heartbeat;
	}

	/**
	 * The generation, the tables that are read under it, and the permissions to leave out
	 * others.
	 */
	byte[][] reads() {
		return new byte[][] { this.generation, this.readTables, this.permissions };
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

	/**
	 * Returns the key of a lease, in the slot of its entry.
	 */
	byte[] lease(LoadLease lease) {
		byte[] entry = entry(lease.key());
		byte[] stamp = lease.stamp().toHex().getBytes(StandardCharsets.US_ASCII);
		byte[] name = Arrays.copyOf(this.leasePrefix, this.leasePrefix.length + entry.length + 2 + stamp.length);
		System.arraycopy(entry, 0, name, this.leasePrefix.length, entry.length);
		name[this.leasePrefix.length + entry.length] = '}';
		name[this.leasePrefix.length + entry.length + 1] = ':';
		System.arraycopy(stamp, 0, name, name.length - stamp.length, stamp.length);
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
