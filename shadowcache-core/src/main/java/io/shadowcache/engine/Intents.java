package io.shadowcache.engine;

import java.time.Duration;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.VersionStore;
import io.shadowcache.store.WriterId;

/**
 * The intents in the database, with all who look after them.
 */
final class Intents implements AutoCloseable {

	private final RecordedWriters writers;

	private final IntentRelay relay;

	private final IntentBacklog backlog;

	private final IntentWork work;

	Intents(IntentLog log, IntentSettings settings, VersionStore store, EngineContext context) {
		this.writers = new RecordedWriters(log, store, context);
		this.relay = new IntentRelay(log, store, context);
		this.backlog = new IntentBacklog(log, settings, context);
		this.work = new IntentWork(settings, this.writers, this.relay, this.backlog);
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

	int waiting() {
		return this.backlog.size();
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
