package io.shadowcache.spring.advice;

import java.time.Duration;
import java.util.List;

import io.shadowcache.engine.ShadowCache;
import io.shadowcache.operation.QueryOperation;

/**
 * Tells which queries are worth caching and which are not, from what has happened lately.
 */
public final class CacheAdvisor {

	/**
	 * How many calls of a query it takes in the time looked back on: fewer say nothing,
	 * since of 100 one is one percent.
	 */
	public static final long MINIMUM_CALLS = 100;

	/**
	 * How long the time looked back on has to be: less may be one burst.
	 */
	public static final Duration MINIMUM_SPAN = Duration.ofMinutes(5);

	private final ShadowCache cache;

	private final RecentFigures figures;

	private final int maxEntryBytes;

	/**
	 * Creates it.
	 * @param cache knows what queries read
	 * @param figures the figures of late
	 * @param maxEntryBytes larger entries are not stored
	 */
	public CacheAdvisor(ShadowCache cache, RecentFigures figures, int maxEntryBytes) {
		this.cache = cache;
		this.figures = figures;
		this.maxEntryBytes = maxEntryBytes;
	}

	/**
	 * Looks at the figures of now.
	 * @return what can be said
	 */
	public Counsel now() {
		return new Counsel(this.figures.period());
	}

	/**
	 * What can be said at one moment.
	 */
	public final class Counsel {

		private final Period period;

		Counsel(Period period) {
			this.period = period;
		}

		/**
		 * Judges a query.
		 * @param query the query
		 * @return advice, warnings first; empty where there are not enough figures
		 */
		public List<Advice> about(QueryOperation query) {
			QueryTraits traits = QueryTraits.of(query, CacheAdvisor.this.cache, CacheAdvisor.this.maxEntryBytes);
			return QueryAdvisor.advise(QueryFacts.of(query.name(), traits, this.period));
		}

		/**
		 * Finds statements that are not cached and would be worth it.
		 * @return at most ten, the most rewarding first
		 */
		public List<Candidate> candidates() {
			return Candidates.of(this.period);
		}

		/**
		 * Returns the time that this looks back on.
		 * @return the length of the period; zero shortly after the start
		 */
		public Duration period() {
			return this.period.span();
		}

	}

}
