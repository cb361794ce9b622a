package io.shadowcache.model;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Generation;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Lookup;

/**
 * The store of one process, which has tables noted as read before it believes a stamp
 * over them.
 */
final class ProcessStore extends DelegatingStore {

	private static final long LIFE = 3000;

	private final World world;

	private final Set<Dependency> open = new HashSet<>();

	private Generation generation;

	ProcessStore(World world, CacheStore store) {
		super(store);
		this.world = world;
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		Lookup lookup = super.lookup(key, dependencies);
		Generation seen = lookup.stamp().generation();
		if (!seen.equals(this.generation) && !this.world.variant().lacks(Variant.Missing.NOTED_GENERATION)) {
			this.generation = seen;
			this.open.clear();
		}
		DependencySet tables = tables(dependencies);
		if (this.open.containsAll(tables.asList()) || join(seen, tables)) {
			return lookup;
		}
		this.world.pause("  first reader waits");
		return new Lookup(lookup.frame(), lookup.stamp().asQuarantined());
	}

	private static DependencySet tables(DependencySet dependencies) {
		return DependencySet.of(dependencies.asList()
			.stream()
			.filter((one) -> one.kind().isOfTable())
			.map(Dependency::wholeTable)
			.distinct()
			.toList());
	}

	private boolean join(Generation seen, DependencySet tables) {
		boolean joined = this.world.server().call("JOIN", () -> {
			ServerData data = this.world.server().data;
			return seen.equals(data.generation) && data.reads.join(this, tables, LIFE, this.world);
		});
		if (joined && (seen.equals(this.generation) || this.generation == null)) {
			this.open.addAll(tables.asList());
		}
		return joined;
	}

	@Override
	public Set<Dependency> readTables(Duration life) {
		Map<Dependency, Long> read = this.world.server().call("PERMIT", () -> {
			ServerData data = this.world.server().data;
			return (data.generation != null) ? data.reads.permit(this, life.toMillis(), this.world) : null;
		});
		return (read != null) ? Set.copyOf(read.keySet()) : null;
	}

}
