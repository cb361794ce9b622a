package io.shadowcache.sample.load;

/**
 * What a call came to.
 */
enum Outcome {

	/** Answered from the cache. */
	HIT,

	/** Answered by the database. */
	DATABASE,

	/** Failed. */
	ERROR

}
