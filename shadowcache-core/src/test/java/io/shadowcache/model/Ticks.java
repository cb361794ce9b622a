package io.shadowcache.model;

import java.time.Duration;

/**
 * Lets permissions run out, but not the lease of an open transaction.
 */
final class Ticks {

	private static final Duration TICK = Duration.ofMillis(3001);

	private static final int MAX_TICKS = 3;

	private final World world;

	private int ticks;

	Ticks(World world) {
		this.world = world;
	}

	void tick() {
		this.ticks = this.world.database().hasOpenTransactions() ? this.ticks + 1 : 1;
		if (this.ticks <= MAX_TICKS) {
			this.world.note("permissions run out");
			this.world.advance(TICK);
		}
	}

}
