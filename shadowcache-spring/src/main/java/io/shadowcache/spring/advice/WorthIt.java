package io.shadowcache.spring.advice;

import org.jspecify.annotations.Nullable;

/**
 * Weighs the time that hits save against the time that misses cost.
 */
final class WorthIt implements AdviceRule {

	/**
	 * The mean of fewer hits or loads says nothing.
	 */
	static final long MINIMUM = 20;

	@Override
	public @Nullable Advice advise(QueryFacts facts) {
		if (facts.recent().hits().count() < MINIMUM || facts.loads().count() == 0) {
			return null;
		}
		double saved = facts.savedMillis();
		String figures = "hit ratio %s %s, a hit takes %s, a load %s".formatted(Phrases.percent(facts.hitRatio()),
				Phrases.lately(facts.span()), Phrases.millis(facts.recent().hits().meanMillis()),
				Phrases.millis(facts.loads().meanMillis()));
		return (saved > 0)
				? Advice.info(AdviceCode.WORTH_IT,
						"Worth it: %s; hits saved %s more than misses cost".formatted(figures, Phrases.millis(saved)),
						"Nothing to do")
				: Advice.warning(AdviceCode.NOT_WORTH_IT,
						"Not worth it: %s; misses cost %s more than hits saved".formatted(figures,
								Phrases.millis(Math.abs(saved))),
						"Take the query out of the cache, unless it is there to spare the database");
	}

}
