package io.shadowcache.engine;

import java.util.concurrent.Executor;

import io.shadowcache.store.CacheStore;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a cache that see to writes, put together.
 */
final class WriteSide {

	final PendingInvalidations pending;

	final ActiveMarks marks;

	final OverdueWriters overdue;

	final UnannouncedWrites unannounced;

	final Invalidator invalidator;

	final @Nullable Intents intents;

	private final StoreThreads threads;

	private final UnreadTables unread;

	WriteSide(ShadowCacheBuilder builder, CacheStore store, Executor executor, EngineContext context) {
		EngineSettings settings = builder.settings;
		this.threads = new StoreThreads("shadowcache-write", builder.threads.storeAccess(), Integer.MAX_VALUE);
		this.pending = new PendingInvalidations(store, executor, context);
		this.marks = new ActiveMarks(store, settings.lease(), context);
		this.intents = (builder.intents != null) ? new Intents(builder.intents, builder.intentSettings, store, context)
				: null;
		RecordedWriters recorded = (this.intents != null) ? this.intents.writers()
				: new RecordedWriters(null, store, context);
		this.overdue = new OverdueWriters(store, recorded, executor, settings.lease(), context);
		this.unread = new UnreadTables(store, context);
		this.unannounced = new UnannouncedWrites(this.unread);
		this.invalidator = new Invalidator(store, this.pending,
				new MarkedWrites(this.marks, this.pending, this.intents, context),
				new LeftOutWrites(this.unannounced, this.marks, this.pending, context), settings.levels(), context);
	}

	/**
	 * Begins to look after the intents in the database.
	 */
	void start() {
		if (this.intents != null) {
			this.intents.start();
		}
	}

	/**
	 * Returns the store as readers are to see it.
	 */
	CacheStore forReaders(CacheStore store) {
		return (this.intents != null) ? this.intents.forReaders(store) : store;
	}

	IntentFigures intentFigures() {
		return (this.intents != null) ? this.intents.figures() : IntentFigures.NONE;
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
	 * Runs a call for a caller that must not block, if possible on another thread.
	 */
	void execute(Runnable call) {
		if (!this.threads.offer(call)) {
			call.run();
		}
	}

	/**
	 * Delivers pending invalidations for some seconds at most, then ends the work on
	 * intents.
	 */
	void close() {
		this.threads.close();
		this.pending.close();
		if (this.intents != null) {
			this.intents.close();
		}
	}

}
