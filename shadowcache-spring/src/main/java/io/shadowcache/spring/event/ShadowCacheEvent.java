package io.shadowcache.spring.event;

import java.util.List;
import java.util.Objects;

/**
 * Something that has happened to the cache of this instance. Published to Spring's event
 * listeners on a thread of the cache, one after the other, soon after it has happened.
 * Values of arguments are in none of them.
 */
public sealed interface ShadowCacheEvent {

	/**
	 * This instance has invalidated entries, and the store has confirmed it.
	 *
	 * @param tables the tables that were written, or rows of them; sorted
	 * @param queries the queries whose entries were all evicted, each with its
	 * application; sorted
	 */
	record Invalidated(List<String> tables, List<String> queries) implements ShadowCacheEvent {

		public Invalidated {
			tables = List.copyOf(tables);
			queries = List.copyOf(queries);
		}

	}

	/**
	 * The store is another one than before, or was emptied: all entries are useless.
	 *
	 * @param generations how many generations this instance has met; at least 2
	 */
	record GenerationChanged(long generations) implements ShadowCacheEvent {
	}

	/**
	 * The store has not answered several times: reads go to the database without waiting
	 * for it.
	 *
	 * @param failure the last failure, in words
	 */
	record BreakerOpened(String failure) implements ShadowCacheEvent {

		public BreakerOpened {
			Objects.requireNonNull(failure, "failure");
		}

	}

	/**
	 * The store answers again.
	 */
	record BreakerClosed() implements ShadowCacheEvent {
	}

}
