package io.shadowcache.model;

import io.shadowcache.dependency.Generation;
import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.store.OpenTransactions;
import io.shadowcache.store.Quarantine;
import io.shadowcache.store.RecordedTransactions;

/**
 * The real quarantine over the clock and the database of a world, polled whenever
 * somebody wants to know.
 */
final class WorldQuarantine {

	private final World world;

	private final Quarantine quarantine;

	WorldQuarantine(World world) {
		this.world = world;
		this.quarantine = new Quarantine(World.LEASE, world::nanos, openTransactions());
	}

	/**
	 * Where it is left out that there are recorded writers, time alone ends a quarantine.
	 */
	private OpenTransactions openTransactions() {
		boolean recorded = this.world.variant().level() == ConsistencyLevel.STRICT
				&& !this.world.variant().lacks(Variant.Missing.RECORDED_WRITERS);
		return recorded ? new RecordedTransactions(OpenTransactions.UNKNOWN, this.world.database()::watchIntents)
				: OpenTransactions.UNKNOWN;
	}

	boolean covers(Generation generation) {
		if (this.quarantine.observe(generation, this.world.clock().millis())) {
			boolean unused = this.quarantine.poll();
		}
		return this.world.variant().quarantine() && this.quarantine.covers(generation);
	}

}
