package io.shadowcache.engine;

import java.util.concurrent.Executor;

import io.shadowcache.store.CacheStore;

/**
 * The parts of a cache that see to writes, put together.
 */
final class WriteSide {

	final PendingInvalidations pending;

	final ActiveMarks marks;

	final OverdueWriters overdue;

	final UnannouncedWrites unannounced;

	final Invalidator invalidator;

	private final UnreadTables unread;

	WriteSide(CacheStore store, EngineSettings settings, Executor executor, EngineContext context) {
		this.pending = new PendingInvalidations(store, executor, context);
		this.marks = new ActiveMarks(store, settings.lease(), context);
		this.overdue = new OverdueWriters(store, executor, settings.lease(), context);
		this.unread = new UnreadTables(store, context);
		this.unannounced = new UnannouncedWrites(this.unread);
		this.invalidator = new Invalidator(store, this.pending, this.marks, this.unannounced, settings.levels(),
				context);
	}

	/**
	 * Does what is due: renews marks and the list of tables that are read, and delivers a
	 * batch of pending invalidations.
	 */
	void maintain() {
		this.marks.renew();
		this.unread.renew();
		this.pending.deliverSome();
	}

	/**
	 * Delivers pending invalidations for some seconds at most.
	 */
	void close() {
		this.pending.close();
	}

}
