package io.shadowcache.boot.test;

import java.util.List;

import org.assertj.core.api.AbstractAssert;

/**
 * Claims about what the cache has done since the test method began.
 */
public final class CacheCallsAssert extends AbstractAssert<CacheCallsAssert, CacheCalls> {

	CacheCallsAssert(CacheCalls actual) {
		super(actual, CacheCallsAssert.class);
	}

	/**
	 * Goes on with the calls of one query.
	 * @param name the name of the query, such as {@code ProductRepository.findById}
	 * @return claims about its calls
	 */
	public QueryCallsAssert query(String name) {
		isNotNull();
		try {
			return new QueryCallsAssert(this.actual.query(name), this.actual.isEnabled());
		}
		catch (IllegalArgumentException ex) {
			throw failure("%s", ex.getMessage());
		}
	}

	/**
	 * Claims that the cache was told of writes to tables.
	 * @param tables names in any case, with or without schema
	 * @return these claims
	 */
	public CacheCallsAssert hasInvalidated(String... tables) {
		isNotNull();
		List<String> invalidated = this.actual.invalidatedTables();
		for (String table : tables) {
			if (!TableNames.contains(invalidated, table)) {
				throw failure("Expecting a write to table '%s', but the cache was told of writes to %s%s", table,
						invalidated, switchedOff());
			}
		}
		return this;
	}

	/**
	 * Claims that the cache was told of no write to a table.
	 * @return these claims
	 */
	public CacheCallsAssert hasInvalidatedNothing() {
		isNotNull();
		List<String> invalidated = this.actual.invalidatedTables();
		if (!invalidated.isEmpty()) {
			throw failure("Expecting no write, but the cache was told of writes to %s", invalidated);
		}
		return this;
	}

	private String switchedOff() {
		return this.actual.isEnabled() ? "" : QueryCallsAssert.SWITCHED_OFF;
	}

}
