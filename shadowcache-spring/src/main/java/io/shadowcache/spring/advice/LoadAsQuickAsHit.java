package io.shadowcache.spring.advice;

import org.jspecify.annotations.Nullable;

/**
 * Finds queries that the database answers about as quickly as the cache, such as the read
 * of one row by its primary key from a server next door.
 */
final class LoadAsQuickAsHit implements AdviceRule {

	/**
	 * A hit has to be so many times quicker: less is the noise of a network.
	 */
	static final double GAIN = 1.5;

	/**
	 * The mean of fewer loads or hits says nothing.
	 */
	static final long MINIMUM = 20;

	@Override
	public @Nullable Advice advise(QueryFacts facts) {
		double hit = facts.recent().hits().meanMillis();
		double load = facts.loads().meanMillis();
		if (facts.recent().hits().count() < MINIMUM || facts.loads().count() < MINIMUM || load >= GAIN * hit) {
			return null;
		}
		return Advice.warning(AdviceCode.LOAD_AS_QUICK_AS_HIT,
				"The database needs %s, and a hit %s: a hit gains little unless it is %.1f times quicker"
					.formatted(Phrases.millis(load), Phrases.millis(hit), GAIN),
				"Take the query out of the cache, unless it is there to spare the database; or keep entries in this process "
						+ "by near = push");
	}

}
