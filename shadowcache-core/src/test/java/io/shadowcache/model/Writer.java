package io.shadowcache.model;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.CommittingWrite;

/**
 * Changes rows, each time in a transaction of its own.
 */
final class Writer implements Turns.Script {

	private final World world;

	private final World.Process process;

	private final Rows changed;

	private final DependencySet dependencies;

	private final int writes;

	Writer(World world, World.Process process, Rows changed, DependencySet dependencies, int writes) {
		this.world = world;
		this.process = process;
		this.changed = changed;
		this.dependencies = dependencies;
		this.writes = writes;
	}

	@Override
	public void run() {
		boolean alive = true;
		for (int write = 0; write < this.writes && alive; write++) {
			this.world.pause("begins to write " + this.dependencies);
			alive = switch (this.world.variant().writing()) {
				case PROTOCOL, AWAIT_RELEASE -> write();
				case INVALIDATE_BEFORE_COMMIT -> invalidateBeforeCommit();
				case DELETE_ENTRY_AFTER_COMMIT -> deleteEntryAfterCommit();
			};
		}
	}

	private boolean write() {
		Database.Transaction transaction = this.world.database().begin(this.changed);
		CommittingWrite write = this.process.cache().invalidator().beforeCommit(this.dependencies);
		this.world.pause("COMMIT");
		if (draw(Variant.Fault.CRASH)) {
			return die(transaction);
		}
		if (draw(Variant.Fault.UNKNOWN_OUTCOME)) {
			this.world.note("outcome unknown");
			this.world.database().orphan(transaction);
			write.unknown();
			return true;
		}
		if (this.world.random().nextInt(8) == 0) {
			this.world.note("rolls back");
			this.world.database().rollBack(transaction);
			write.rolledBack();
			return true;
		}
		int value = commit(transaction);
		write.committed();
		while (this.world.variant().writing() == Variant.Writing.AWAIT_RELEASE
				&& this.process.cache().pendingInvalidations() > 0) {
			this.world.pause("waits for its release");
		}
		acknowledge(value);
		return true;
	}

	private boolean die(Database.Transaction transaction) {
		this.process.die();
		switch (this.world.random().nextInt(3)) {
			case 0 -> this.world.database().rollBack(transaction);
			case 1 -> commit(transaction);
			default -> this.world.database().orphan(transaction);
		}
		this.world.note("dies");
		return false;
	}

	private boolean invalidateBeforeCommit() {
		Database.Transaction transaction = this.world.database().begin(this.changed);
		this.process.cache().invalidator().invalidate(this.dependencies);
		this.world.pause("COMMIT");
		acknowledge(commit(transaction));
		return true;
	}

	private boolean deleteEntryAfterCommit() {
		int value = commit(this.world.database().begin(this.changed));
		this.process.cache().queries().evict(Rows.UNKNOWN.key());
		acknowledge(value);
		return true;
	}

	private int commit(Database.Transaction transaction) {
		int value = this.world.database().commit(transaction);
		this.world.pause("has committed " + value);
		return value;
	}

	private void acknowledge(int value) {
		this.world.database().acknowledge(this.changed, value);
		this.world.note("returns " + value);
	}

	private boolean draw(Variant.Fault fault) {
		return this.world.variant().has(fault) && this.world.random().nextInt(3) == 0;
	}

}
