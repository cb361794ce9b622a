package io.shadowcache.spring.advice;

/**
 * One piece of advice about a query.
 *
 * @param code what it is about
 * @param level how much it matters
 * @param message what was found, with the figure and its threshold
 * @param action what to do about it
 */
public record Advice(AdviceCode code, AdviceLevel level, String message, String action) {

	static Advice info(AdviceCode code, String message, String action) {
		return new Advice(code, AdviceLevel.INFO, message, action);
	}

	static Advice warning(AdviceCode code, String message, String action) {
		return new Advice(code, AdviceLevel.WARNING, message, action);
	}

}
