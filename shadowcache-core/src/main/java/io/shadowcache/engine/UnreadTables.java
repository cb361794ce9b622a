package io.shadowcache.engine;

import java.time.Duration;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.store.Quarantine;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.VersionStore;
import org.jspecify.annotations.Nullable;

/**
 * Knows of which tables no entry can exist, by a copy of the store's list that counts for
 * a moment only. The copy is renewed in the background while there are writes, so that
 * who asks never waits. Safe for use by many threads.
 */
final class UnreadTables {

	/**
	 * For how long a copy counts, from before it was asked for. Shorter than
	 * {@link Quarantine#RECONNECT}: when the first transactions of a new generation are
	 * believed, nobody writes by a copy from the generation before.
	 */
	static final Duration USED = Duration.ofMillis(1200);

	/**
	 * For how long the store lets first readers wait for the copy. Longer than it is used
	 * by what clocks may differ.
	 */
	static final Duration LIFE = Duration.ofSeconds(3);

	private static final Duration RENEWED_AFTER = Duration.ofMillis(500);

	private static final Duration WANTED = Duration.ofMinutes(1);

	private final VersionStore store;

	private final EngineContext context;

	private volatile @Nullable Copy copy;

	private volatile long wantedUntil;

	UnreadTables(VersionStore store, EngineContext context) {
		this.store = store;
		this.context = context;
		this.wantedUntil = context.nanoTime();
	}

	/**
	 * Whether no entry can depend on a table, under any stamp that anybody has seen yet.
	 */
	boolean contain(Dependency table) {
		Copy known = this.copy;
		return known != null && isYoungerThan(USED, known) && !known.read.contains(table);
	}

	/**
	 * There are writes, so that a copy is worth having. Returns at once.
	 */
	void want() {
		this.wantedUntil = this.context.nanoTime() + WANTED.toNanos();
	}

	/**
	 * Renews the copy when it is time to and anybody wants it. To be called now and then
	 * by a background thread.
	 */
	void renew() {
		Copy known = this.copy;
		long now = this.context.nanoTime();
		if (now - this.wantedUntil >= 0 || (known != null && isYoungerThan(RENEWED_AFTER, known))) {
			return;
		}
		try {
			Set<Dependency> read = this.store.readTables(LIFE);
			this.copy = (read != null) ? new Copy(Set.copyOf(read), now) : null;
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.READ_TABLES, ex);
		}
	}

	private boolean isYoungerThan(Duration age, Copy known) {
		return this.context.nanoTime() - known.askedNanos <= age.toNanos();
	}

	/**
	 * What the store has answered.
	 */
	private static final class Copy {

		private final Set<Dependency> read;

		private final long askedNanos;

		Copy(Set<Dependency> read, long askedNanos) {
			this.read = read;
			this.askedNanos = askedNanos;
		}

	}

}
