package io.shadowcache.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import io.shadowcache.model.Variant.Fault;

/**
 * Injects faults, for ever.
 */
final class Misfortune implements Turns.Script {

	private static final int MAX_FAILURES = 4;

	private static final List<String> COMMANDS = List.of("", "MARK", "RELEASE");

	private final World world;

	private final Map<Fault, Runnable> actions = new EnumMap<>(Fault.class);

	Misfortune(World world) {
		this.world = world;
		FaultyStore server = world.server();
		RandomGenerator random = world.random();
		this.actions.put(Fault.EVICT, () -> {
			if (random.nextBoolean()) {
				server.evictEntries();
			}
			else {
				server.evictVersions();
				world.reports().lost();
			}
		});
		this.actions.put(Fault.FLUSH, () -> {
			server.flush();
			world.reports().lost();
		});
		this.actions.put(Fault.FULL, () -> server.fill(random.nextBoolean()));
		this.actions.put(Fault.OUTAGE, () -> server.failures()
			.failNext(1 + random.nextInt(MAX_FAILURES), COMMANDS.get(random.nextInt(COMMANDS.size()))));
		this.actions.put(Fault.BLACKOUT, this::goOrReturn);
		this.actions.put(Fault.TIME, this::advance);
		this.actions.put(Fault.TICK, new Ticks(world)::tick);
		this.actions.put(Fault.EVICT_LISTS, () -> server.data.reads.lose(random.nextBoolean()));
		this.actions.put(Fault.FAILOVER, this::replicateOrFailOver);
		this.actions.put(Fault.CRASH, this::endOrphan);
		this.actions.put(Fault.UNKNOWN_OUTCOME, this::endOrphan);
	}

	@Override
	public void run() {
		List<Fault> possible = new ArrayList<>(this.world.variant().faults());
		possible.retainAll(this.actions.keySet());
		while (!possible.isEmpty()) {
			Fault fault = possible.get(this.world.random().nextInt(possible.size()));
			this.world.pause("fault " + fault);
			this.actions.get(fault).run();
		}
	}

	/**
	 * The protocol promises nothing about commits that take longer than the lease.
	 */
	private void advance() {
		if (this.world.variant().has(Fault.LATE) || !this.world.database().hasOpenTransactions()) {
			this.world.note("a lease passes");
			this.world.advance();
		}
	}

	/**
	 * A commit after the return of the store, whose mark has failed before, is known to
	 * its writer alone until it is relayed.
	 */
	private void goOrReturn() {
		Outages store = this.world.server().failures();
		if (!store.isAway() || !this.world.database().hasOpenTransactions()) {
			store.goOrReturn();
			this.world.note(store.isAway() ? "store is away" : "store is back");
		}
	}

	private void replicateOrFailOver() {
		if (this.world.server().hasReplica() && this.world.random().nextBoolean()) {
			this.world.note("fails over");
			this.world.server().failOver();
			this.world.reports().lost();
		}
		else {
			this.world.note("replicates");
			this.world.server().replicate();
		}
	}

	private void endOrphan() {
		List<Database.Transaction> orphans = this.world.database().orphans();
		if (orphans.isEmpty()) {
			return;
		}
		Database.Transaction orphan = orphans.get(this.world.random().nextInt(orphans.size()));
		if (this.world.random().nextInt(4) == 0) {
			this.world.database().rollBack(orphan);
		}
		else {
			this.world.note("late commit of " + this.world.database().commit(orphan));
		}
	}

}
