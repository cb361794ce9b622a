package io.shadowcache.spring.advice;

import org.jspecify.annotations.Nullable;

/**
 * Finds queries whose results cannot be stored, whatever their figures.
 */
final class NotCacheable implements AdviceRule {

	@Override
	public @Nullable Advice advise(QueryFacts facts) {
		String refusal = facts.traits().refusal();
		return refusal.isEmpty() ? null : Advice.warning(AdviceCode.NOT_CACHEABLE,
				"No result is stored, since the query %s".formatted(refusal),
				"Change the query, or name the tables that it depends on if it may be cached all the same, or take "
						+ "its annotation away");
	}

}
