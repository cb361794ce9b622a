package io.shadowcache.model;

import java.util.function.Supplier;

import io.shadowcache.store.StoreException;

/**
 * The times in which the server of a world does not answer, or not all calls.
 */
final class Outages {

	private final World world;

	private int failures;

	private String failing = "";

	private boolean away;

	private long count;

	Outages(World world) {
		this.world = world;
	}

	/**
	 * Lets the next calls fail, some of them after they have taken effect.
	 * @param command which calls, or an empty string for all
	 */
	void failNext(int calls, String command) {
		this.failures = calls;
		this.failing = command;
	}

	/**
	 * Has the server go away for all, or come back.
	 */
	void goOrReturn() {
		this.count += this.away ? 1 : 0;
		this.away = !this.away;
	}

	boolean isAway() {
		return this.away;
	}

	/**
	 * Counts how often the server came back.
	 */
	long count() {
		return this.count;
	}

	<T> T call(String name, Supplier<T> command) {
		this.world.pause(name);
		if (this.away) {
			throw new StoreException("away");
		}
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

}
