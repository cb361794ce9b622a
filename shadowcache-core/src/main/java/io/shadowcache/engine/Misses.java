package io.shadowcache.engine;

import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.Entry;
import io.shadowcache.store.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * Runs real queries where the cache has no answer, each in the way that fits the reason.
 */
final class Misses {

	private final QueryLoads queries;

	private final AdmittedLoads loads;

	private final LateLoads late;

	private final OverdueWriters overdue;

	private final EngineContext context;

	Misses(QueryLoads queries, AdmittedLoads loads, LateLoads late, OverdueWriters overdue, EngineContext context) {
		this.queries = queries;
		this.loads = loads;
		this.late = late;
		this.overdue = overdue;
		this.context = context;
	}

	/**
	 * Answers a question that must not meet the cache.
	 */
	Answer bypass(Question question, BypassReason reason) throws Throwable {
		this.context.listener().onBypass(question.query(), reason);
		return Answer.of(this.queries.loadBypassing(question, reason), Answer.Origin.BYPASSED);
	}

	/**
	 * Runs a query that must not meet the cache.
	 */
	@Nullable Object bypass(QueryOperation query, BypassReason reason, Loader loader) throws Throwable {
		this.context.listener().onBypass(query, reason);
		return this.queries.timed(query, loader);
	}

	/**
	 * Loads after a store that did not answer, and leaves it alone from then on.
	 */
	Answer loadUnstamped(Question question) throws Throwable {
		return this.queries.loadUnstamped(question);
	}

	/**
	 * Loads after a miss.
	 * @param expired an entry that is of use if the load fails or lasts
	 */
	Answer load(Question question, Lookup lookup, @Nullable Entry expired) throws Throwable {
		seen(question, lookup);
		return this.late.load(question, lookup.stamp(), expired);
	}

	/**
	 * Loads whatever the cache has.
	 */
	Answer loadAnew(Question question, Lookup lookup) throws Throwable {
		seen(question, lookup);
		this.context.missed(question.query(), MissReason.REFRESH);
		return this.loads.loadAnew(question, lookup.stamp());
	}

	/**
	 * Lets somebody look after writers that block what was looked up.
	 */
	void seen(Question question, Lookup lookup) {
		if (lookup.stamp().isBlocked()) {
			this.overdue.seen(question.dependencies());
		}
	}

}
