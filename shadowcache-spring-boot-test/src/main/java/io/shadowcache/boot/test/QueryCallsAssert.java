package io.shadowcache.boot.test;

import java.util.Arrays;

import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.MissReason;
import org.assertj.core.api.AbstractAssert;

/**
 * Claims about the calls of one query. Those that begin with {@code was} are about the
 * last call.
 */
public final class QueryCallsAssert extends AbstractAssert<QueryCallsAssert, QueryCalls> {

	static final String SWITCHED_OFF = "; the cache is switched off in this test (shadowcache.enabled=false)";

	private static final String IN_TRANSACTION = "%nThe calls ran in a transaction that may write, so that results are "
			+ "stored after its commit only. A test in a transaction rolls that back: annotate it with "
			+ "@Transactional(propagation = Propagation.NOT_SUPPORTED).";

	private final boolean enabled;

	QueryCallsAssert(QueryCalls actual, boolean enabled) {
		super(actual, QueryCallsAssert.class);
		this.enabled = enabled;
	}

	/**
	 * Claims that the cache had the answer to the last call.
	 * @return these claims
	 */
	public QueryCallsAssert wasHit() {
		QueryCall last = last();
		if (last.result() != QueryCall.Result.HIT) {
			throw failure("Expecting the last call of query '%s' to be a hit, but it was a %s%s", this.actual.query(),
					last, last.inTransaction() ? IN_TRANSACTION.formatted() : "");
		}
		return this;
	}

	/**
	 * Claims that the cache had no answer to the last call.
	 * @return these claims
	 */
	public QueryCallsAssert wasMiss() {
		QueryCall last = last();
		if (last.result() != QueryCall.Result.MISS) {
			throw failure("Expecting the last call of query '%s' to be a miss, but it was a %s", this.actual.query(),
					last);
		}
		return this;
	}

	/**
	 * Claims that the cache had no answer to the last call, for a certain reason.
	 * @param reason why
	 * @return these claims
	 */
	public QueryCallsAssert wasMiss(MissReason reason) {
		QueryCall last = last();
		if (last.miss() != reason) {
			throw failure("Expecting the last call of query '%s' to be a miss (%s), but it was a %s",
					this.actual.query(), reason.tag(), last);
		}
		return this;
	}

	/**
	 * Claims that the last call was a miss because tables had been written since its
	 * entry was loaded.
	 * @param tables one or more names in any case, with or without schema
	 * @return these claims
	 */
	public QueryCallsAssert wasInvalidatedBy(String... tables) {
		if (tables.length == 0) {
			throw new IllegalArgumentException("Name at least one table");
		}
		QueryCall last = last();
		for (String table : tables) {
			if (last.miss() != MissReason.INVALIDATED || !TableNames.contains(last.tables(), table)) {
				throw failure("Expecting the last call of query '%s' to be a miss (invalidated by %s), but it was a %s",
						this.actual.query(), Arrays.toString(tables), last);
			}
		}
		return this;
	}

	/**
	 * Claims that the cache was not asked at the last call.
	 * @param reason why not
	 * @return these claims
	 */
	public QueryCallsAssert wasBypassed(BypassReason reason) {
		QueryCall last = last();
		if (last.bypass() != reason) {
			throw failure("Expecting the last call of query '%s' to be a bypass (%s), but it was a %s",
					this.actual.query(), reason.tag(), last);
		}
		return this;
	}

	/**
	 * Claims that the query was not called through the cache.
	 * @return these claims
	 */
	public QueryCallsAssert wasNotCalled() {
		return hasCalls(0);
	}

	/**
	 * Claims how often the query was called.
	 * @param count at least 0; a bulk lookup counts each of its ids
	 * @return these claims
	 */
	public QueryCallsAssert hasCalls(int count) {
		return hasCount("calls", count, calls().calls().size());
	}

	/**
	 * Claims how often the cache had the answer.
	 * @param count at least 0
	 * @return these claims
	 */
	public QueryCallsAssert hasHits(int count) {
		return hasCount("hits", count, calls().count(QueryCall.Result.HIT));
	}

	/**
	 * Claims how often the cache had no answer.
	 * @param count at least 0
	 * @return these claims
	 */
	public QueryCallsAssert hasMisses(int count) {
		return hasCount("misses", count, calls().count(QueryCall.Result.MISS));
	}

	/**
	 * Claims how often the real query ran.
	 * @param count at least 0
	 * @return these claims
	 */
	public QueryCallsAssert hasLoads(int count) {
		return hasCount("loads", count, calls().loads());
	}

	private QueryCallsAssert hasCount(String what, int expected, long count) {
		if (count != expected) {
			throw failure("Expecting %d %s of query '%s', but there are %d; its calls: %s%s", expected, what,
					this.actual.query(), count, this.actual.calls(), switchedOff());
		}
		return this;
	}

	private QueryCalls calls() {
		isNotNull();
		return this.actual;
	}

	private QueryCall last() {
		QueryCall last = calls().last();
		if (last == null) {
			throw failure("Expecting query '%s' to be called, but it was not%s", this.actual.query(), switchedOff());
		}
		return last;
	}

	private String switchedOff() {
		return this.enabled ? "" : SWITCHED_OFF;
	}

}
