package io.shadowcache.engine;

import java.time.Duration;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.WriterId;

/**
 * The intents in the database, with all who look after them.
 */
final class Intents implements AutoCloseable {

	private final RecordedWriters writers;

	private final Recovery recovery;

	private final IntentRelay relay;

	private final IntentBacklog backlog;

	private final IntentWork work;

	Intents(IntentLog log, IntentSettings settings, CacheStore store, EngineContext context) {
		this.writers = new RecordedWriters(log, store, context);
		this.relay = new IntentRelay(log, store, context);
		this.recovery = new Recovery(store, log, this.relay);
		this.backlog = new IntentBacklog(log, settings, context);
		this.work = new IntentWork(settings, this.writers, this.recovery, this.relay, this.backlog);
	}

	/**
	 * Returns the store as readers are to see it: not before it has recovered from its
	 * last outage.
	 */
	CacheStore forReaders(CacheStore store) {
		return new RecoveringStore(store, this.recovery, this.work::wake);
	}

	/**
	 * Makes a release after which the writer's intent is removed.
	 */
	Release release(DependencySet dependencies, WriterId writer) {
		return new Release(dependencies, writer, () -> this.relay.confirmed(writer));
	}

	/**
	 * Whether an intent may be written only for the relay's sake.
	 */
	boolean hasRoom() {
		return !this.backlog.isFull();
	}

	IntentFigures figures() {
		return new IntentFigures(this.backlog.size(), !this.recovery.isComplete());
	}

	RecordedWriters writers() {
		return this.writers;
	}

	void start() {
		this.work.start();
	}

	/**
	 * Takes one step, for tests that decide when it happens.
	 */
	Duration step() {
		return this.work.step();
	}

	@Override
	public void close() {
		this.work.close();
	}

}
