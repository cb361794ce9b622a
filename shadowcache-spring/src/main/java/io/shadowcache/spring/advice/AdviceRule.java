package io.shadowcache.spring.advice;

import org.jspecify.annotations.Nullable;

/**
 * Judges a query from one side. Depends on nothing but the facts.
 */
interface AdviceRule {

	/**
	 * Judges a query.
	 * @param facts what is known of it
	 * @return advice, or {@code null} if there is nothing to say
	 */
	@Nullable Advice advise(QueryFacts facts);

}
