package io.shadowcache.engine;

import java.util.concurrent.ConcurrentMap;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.shadowcache.operation.QueryOperation;

/**
 * Remembers how the latest loads of each query went. Serves guesses only: concurrent
 * loads may overwrite each other. Safe for use by many threads.
 */
final class LoadHistory {

	private static final int MAX_QUERIES = 10_000;

	/** The weight of the latest load in the average is one in so many. */
	private static final int WEIGHT = 4;

	private final ConcurrentMap<String, Loads> queries = Caffeine.newBuilder()
		.maximumSize(MAX_QUERIES)
		.executor(Runnable::run)
		.<String, Loads>build()
		.asMap();

	/**
	 * A load has succeeded.
	 */
	void loaded(QueryOperation query, long nanos) {
		Loads before = this.queries.get(query.name());
		long average = (before != null) ? before.nanos() + (nanos - before.nanos()) / WEIGHT : nanos;
		this.queries.put(query.name(), new Loads(average, before == null || before.stored()));
	}

	/**
	 * What a load brought was offered to the store.
	 * @param stored whether the store has taken it
	 */
	void offered(QueryOperation query, boolean stored) {
		Loads before = this.queries.get(query.name());
		if (before != null && before.stored() != stored) {
			this.queries.put(query.name(), new Loads(before.nanos(), stored));
		}
	}

	/**
	 * Whether somebody else may profit from the next load: it takes some time, as far as
	 * is known, and what the last one brought could be stored.
	 */
	boolean isWorthWaitingFor(QueryOperation query, long minNanos) {
		Loads known = this.queries.get(query.name());
		return known == null || (known.stored() && known.nanos() >= minNanos);
	}

	/**
	 * Returns how long loads take on average, in nanoseconds, or 0 if none is known.
	 */
	long averageNanos(QueryOperation query) {
		Loads known = this.queries.get(query.name());
		return (known != null) ? known.nanos() : 0;
	}

	private record Loads(long nanos, boolean stored) {
	}

}
