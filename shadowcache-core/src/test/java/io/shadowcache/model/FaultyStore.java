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

	private final Outages outages;

	ServerData data;

	private ServerData image;

	private boolean full;

	private final WorldQuarantine quarantine;

	FaultyStore(World world) {
		this.world = world;
		this.outages = new Outages(world);
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

	<T> T call(String name, Supplier<T> command) {
		return this.outages.call(name, command);
	}

	Outages failures() {
		return this.outages;
	}

	@Override
	public long outages() {
		return this.world.variant().lacks(Variant.Missing.RECOVERY) ? 0 : this.outages.count();
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
