package io.shadowcache.spring.interceptor;

/**
 * What applies to an annotated method.
 */
sealed interface CacheOperation permits CachedMethod, BulkMethod, WritingMethod {

	/**
	 * Returns the method that was annotated.
	 */
	DeclaredMethod declaredMethod();

	/**
	 * Returns what the engine needs to know, made when it is first asked for.
	 * @throws DeclarationException if the declaration cannot work
	 */
	Record operation();

	/**
	 * Makes what was not made yet.
	 * @throws DeclarationException if the declaration cannot work
	 */
	default void complete() {
		operation();
	}

}
