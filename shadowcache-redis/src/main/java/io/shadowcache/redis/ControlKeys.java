package io.shadowcache.redis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import org.jspecify.annotations.Nullable;

/**
 * The control keys of a set of dependencies, in the order in which commands want them.
 * The arrays are shared and not to be modified. Remembers what was read under them last.
 */
final class ControlKeys {

	private final byte[][] versions;

	private final byte[][] writers;

	private final byte[][] current;

	private final byte[][] marks;

	private final byte[][] all;

	private final Set<String> tables;

	private final int lasting;

	private final byte[] encoded;

	private volatile @Nullable KnownStamp known;

	private volatile @Nullable Object openUnder;

	ControlKeys(String prefix, byte[] generation, DependencySet dependencies) {
		int size = dependencies.size();
		this.lasting = dependencies.lasting();
		this.versions = new byte[size][];
		this.writers = new byte[size][];
		int index = 0;
		for (Dependency dependency : dependencies) {
			this.versions[index] = key(prefix, KeySpace.VERSION, dependency);
			this.writers[index++] = key(prefix, "w", dependency);
		}
		byte[][] first = { generation };
		this.current = join(first, this.versions);
		this.encoded = ReadArguments.encode(this.current);
		this.marks = join(this.versions, this.writers);
		this.all = join(first, this.marks);
		this.tables = dependencies.asList()
			.stream()
			.filter((one) -> one.kind().isOfTable())
			.map(Dependency::subject)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static byte[] key(String prefix, String type, Dependency dependency) {
		return (prefix + type + ":" + dependency.kind().code() + ":" + dependency.name())
			.getBytes(StandardCharsets.UTF_8);
	}

	static byte[][] join(byte[][] first, byte[][] second) {
		byte[][] joined = new byte[first.length + second.length][];
		System.arraycopy(first, 0, joined, 0, first.length);
		System.arraycopy(second, 0, joined, first.length, second.length);
		return joined;
	}

	/**
	 * How many dependencies there are.
	 */
	int size() {
		return this.versions.length;
	}

	/**
	 * The names of the tables, also of those of which single rows are meant.
	 */
	Set<String> tables() {
		return this.tables;
	}

	/**
	 * How many of the versions, the first ones, are never forgotten.
	 */
	int lasting() {
		return this.lasting;
	}

	/**
	 * The versions that are forgotten in time.
	 */
	byte[][] forgotten() {
		return Arrays.copyOfRange(this.versions, this.lasting, this.versions.length);
	}

	/**
	 * The sets of marked writers.
	 */
	byte[][] writers() {
		return this.writers;
	}

	/**
	 * The generation, then the versions.
	 */
	byte[][] current() {
		return this.current;
	}

	/**
	 * The generation, then the versions, as a command carries them.
	 */
	byte[] encoded() {
		return this.encoded;
	}

	/**
	 * What generation and versions were when they were last read.
	 */
	@Nullable KnownStamp known() {
		return this.known;
	}

	void known(KnownStamp last) {
		this.known = last;
	}

	/**
	 * Whether the tables were found to be open under what was noted last.
	 */
	boolean isOpenUnder(Object opened) {
		return this.openUnder == opened;
	}

	void openUnder(Object opened) {
		this.openUnder = opened;
	}

	/**
	 * The versions, then the sets of marked writers.
	 */
	byte[][] marks() {
		return this.marks;
	}

	/**
	 * The generation, the versions, then the sets of marked writers.
	 */
	byte[][] all() {
		return this.all;
	}

}
