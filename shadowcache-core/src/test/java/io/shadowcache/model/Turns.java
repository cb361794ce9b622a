package io.shadowcache.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * Lets exactly one of several threads run at a time. Each gives the turn away wherever
 * another could interfere, and a seeded generator decides whose turn is next.
 */
final class Turns {

	private final RandomGenerator random;

	private final int maxSteps;

	private final List<Actor> waiting = new ArrayList<>();

	private final CountDownLatch ended = new CountDownLatch(1);

	private int unfinished;

	private int steps;

	private boolean stopped;

	private Throwable failure;

	private volatile Actor current;

	Turns(RandomGenerator random, int maxSteps) {
		this.random = random;
		this.maxSteps = maxSteps;
	}

	/**
	 * Adds a thread whose end is waited for.
	 */
	void add(Script script) {
		this.waiting.add(new Actor(script, true));
		this.unfinished++;
	}

	/**
	 * Adds a thread that is stopped when all others have ended.
	 */
	void addEndless(Script script) {
		this.waiting.add(new Actor(script, false));
	}

	int steps() {
		return this.steps;
	}

	/**
	 * Runs all threads to their end.
	 */
	void run(Executor threads) throws Throwable {
		for (Actor actor : this.waiting) {
			threads.execute(actor);
		}
		pass(choose());
		this.ended.await();
		if (this.failure != null) {
			throw this.failure;
		}
	}

	/**
	 * Gives the turn away; returns when it comes back.
	 */
	void pause() {
		Actor self = this.current;
		if (++this.steps > this.maxSteps) {
			this.stopped = true;
		}
		if (!this.stopped) {
			Actor next = choose();
			if (next != self) {
				pass(next);
				self.awaitTurn();
			}
		}
		if (this.stopped) {
			throw new Stopped();
		}
	}

	private Actor choose() {
		int total = 0;
		for (Actor actor : this.waiting) {
			total += actor.weight;
		}
		int drawn = this.random.nextInt(total);
		for (Actor actor : this.waiting) {
			drawn -= actor.weight;
			if (drawn < 0) {
				return actor;
			}
		}
		throw new IllegalStateException();
	}

	private void pass(Actor next) {
		this.current = next;
		LockSupport.unpark(next.thread);
	}

	private void end(Actor actor, Throwable thrown) {
		this.waiting.remove(actor);
		this.unfinished -= actor.counted ? 1 : 0;
		if (thrown != null && !(thrown instanceof Stopped) && this.failure == null) {
			this.failure = thrown;
		}
		this.stopped |= this.unfinished == 0 || this.failure != null;
		if (this.waiting.isEmpty()) {
			this.ended.countDown();
		}
		else {
			pass(choose());
		}
	}

	/**
	 * What a thread does.
	 */
	interface Script {

		void run() throws Throwable;

	}

	/**
	 * Unwinds a thread. An error, so that nothing mistakes it for a failure of a store.
	 */
	static final class Stopped extends Error {

		Stopped() {
			super("stopped", null, false, false);
		}

	}

	private final class Actor implements Runnable {

		private final Script script;

		private final boolean counted;

		private final int weight = 1 << Turns.this.random.nextInt(4);

		private volatile Thread thread;

		Actor(Script script, boolean counted) {
			this.script = script;
			this.counted = counted;
		}

		@Override
		public void run() {
			this.thread = Thread.currentThread();
			Throwable thrown = null;
			try {
				awaitTurn();
				if (!Turns.this.stopped) {
					this.script.run();
				}
			}
			catch (Throwable ex) {
				thrown = ex;
			}
			end(this, thrown);
		}

		private void awaitTurn() {
			while (Turns.this.current != this) {
				LockSupport.park(this);
			}
		}

	}

}
