package io.shadowcache.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.Version;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.WriterId;

/**
 * A server that does what the protocol's scripts do, and loses what servers lose.
 */
final class FaultyStore implements CacheStore {

	private final World world;

	ServerData data;

	private ServerData image;

	private int failures;

	private String failing = "";

	private boolean full;

	private final WorldQuarantine quarantine;

	FaultyStore(World world) {
		this.world = world;
		this.data = new ServerData();
		this.data.generation = newGeneration(0);
		this.quarantine = new WorldQuarantine(world);
		boolean unused = this.quarantine.covers(this.data.generation);
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		Lookup lookup = call("LOOKUP", () -> {
			if (this.data.generation == null) {
				this.data.generation = newGeneration(this.world.clock().millis());
				this.data.reads = new FirstReads();
			}
			Stamp stamp = new Stamp(this.data.generation, this.data.ensure(dependencies, this.world),
					this.quarantine.covers(this.data.generation));
			return new Lookup(this.data.entries.get(key), stamp);
		});
		this.world.pause("  has " + lookup.stamp() + ((lookup.frame() != null) ? " and an entry" : ""));
		return lookup;
	}

	@Override
	public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
		return call("PUT", () -> {
			if (this.full) {
				throw new StoreException("OOM");
			}
			if (!seen.generation().equals(this.data.generation)
					|| !seen.versions().equals(this.data.ensure(dependencies, this.world))) {
				return false;
			}
			this.data.entries.put(key, frame);
			return true;
		});
	}

	@Override
	public boolean evict(CacheKey key) {
		return call("EVICT", () -> this.data.entries.remove(key) != null);
	}

	@Override
	public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
		call("MARK", () -> {
			this.world.database().marked(writer);
			for (Dependency dependency : dependencies) {
				this.data.writers(dependency).put(writer, this.world.clock().millis() + lease.toMillis());
				this.data.replace(dependency, new Version(true, this.world.identity()));
			}
			return writer;
		});
	}

	@Override
	public void release(DependencySet dependencies, WriterId writer) {
		call("RELEASE", () -> {
			for (Dependency dependency : dependencies) {
				Map<WriterId, Long> writers = this.data.writers(dependency);
				writers.remove(writer);
				this.data.replace(dependency, new Version(!writers.isEmpty(),
						this.world.variant().sameBytes() ? writer.value() : this.world.identity()));
			}
			return writer;
		});
	}

	@Override
	public List<WriterId> overdue(DependencySet dependencies) {
		return call("PEEK", () -> {
			List<WriterId> overdue = new ArrayList<>();
			for (Dependency dependency : dependencies) {
				this.data.writers(dependency).forEach((writer, deadline) -> {
					if (deadline <= this.world.clock().millis()) {
						overdue.add(writer);
					}
				});
			}
			return overdue;
		});
	}

	/**
	 * Lets the next calls fail, some of them after they have taken effect.
	 * @param command which calls, or an empty string for all
	 */
	void failNext(int calls, String command) {
		this.failures = calls;
		this.failing = command;
	}

	void fill(boolean value) {
		this.full = value;
	}

	void evictEntries() {
		this.data.entries.clear();
	}

	void evictVersions() {
		this.data.versions.clear();
	}

	void replicate() {
		this.image = this.data.copy();
	}

	boolean hasReplica() {
		return this.image != null;
	}

	void failOver() {
		Generation generation = this.world.variant().generation() ? null : this.data.generation;
		this.data = this.image.copy();
		this.data.generation = generation;
	}

	void flush() {
		Generation generation = this.world.variant().generation() ? null : this.data.generation;
		this.data = new ServerData();
		this.data.generation = generation;
	}

	<T> T call(String name, Supplier<T> command) {
		this.world.pause(name);
		boolean fails = this.failures > 0 && name.startsWith(this.failing) && this.world.mayFail(name);
		this.failures -= fails ? 1 : 0;
		if (fails && this.world.random().nextBoolean()) {
			this.world.pause("  refused");
			throw new StoreException("refused");
		}
		T reply = command.get();
		if (fails) {
			this.world.pause("  reply lost");
			throw new StoreException("reply lost");
		}
		return reply;
	}

	private Generation newGeneration(long createdMillis) {
		Bits128 identity = this.world.identity();
		return new Generation(identity, identity, createdMillis);
	}

	@Override
	public void start() {
	}

	@Override
	public void close() {
	}

	@Override
	public String describe() {
		return "model";
	}

}
