package io.shadowcache.model;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.CommittingWrite;
import io.shadowcache.engine.EngineSeams;
import io.shadowcache.engine.Invalidator;
import io.shadowcache.engine.WriteRefusedException;

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
		if (this.world.variant().has(Variant.Fault.UNREAD)) {
			EngineSeams.wantUnreadTables(this.process.cache());
			EngineSeams.maintain(this.process.cache());
		}
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
		try {
			return finish(transaction, announce(transaction));
		}
		catch (WriteRefusedException ex) {
			this.world.note("is refused");
			this.world.database().rollBack(transaction);
			return true;
		}
	}

	private boolean finish(Database.Transaction transaction, CommittingWrite write) {
		hide(1);
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
			return rollBack(transaction, write);
		}
		int value = commit(transaction);
		write.committed();
		hide(-1);
		while (this.world.variant().writing() == Variant.Writing.AWAIT_RELEASE
				&& this.process.cache().pendingInvalidations() > 0) {
			this.world.pause("waits for its release");
		}
		acknowledge(value);
		return true;
	}

	private CommittingWrite announce(Database.Transaction transaction) {
		Invalidator invalidator = this.process.cache().invalidator();
		return this.world.variant().leavesIntents()
				? invalidator.beforeCommit(this.dependencies, this.world.database().intents(transaction))
				: invalidator.beforeCommit(this.dependencies);
	}

	/**
	 * Leaves out a rule by which readers of this process see the write, if the variant
	 * says so.
	 */
	private void hide(int more) {
		boolean joinFirst = this.world.variant().lacks(Variant.Missing.JOIN_FIRST);
		if (joinFirst || this.world.variant().lacks(Variant.Missing.UNDER_WAY)) {
			EngineSeams.hideUnannounced(this.process.cache(), this.dependencies);
		}
		this.process.writing += joinFirst ? more : 0;
	}

	private boolean rollBack(Database.Transaction transaction, CommittingWrite write) {
		this.world.note("rolls back");
		this.world.database().rollBack(transaction);
		write.rolledBack();
		hide(-1);
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
