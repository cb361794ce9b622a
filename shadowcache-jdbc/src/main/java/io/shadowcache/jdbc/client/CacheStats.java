package io.shadowcache.jdbc.client;

/**
 * What has become of the calls of one {@link SqlCache} since it was built, with one
 * figure of this moment.
 *
 * @param hits calls that the cache answered
 * @param misses calls that it could not answer
 * @param bypasses calls that it was not asked for
 * @param writes statements that were executed to change something
 * @param pendingInvalidations writes of this instance whose end the store has not heard
 * of at this moment. It hears in the background, shortly after the commit; until then,
 * what reads the tables of such a write is answered by the database and not stored.
 */
public record CacheStats(long hits, long misses, long bypasses, long writes, int pendingInvalidations) {

	/**
	 * Returns how many calls there were.
	 * @return hits, misses and bypasses together
	 */
	public long requests() {
		return this.hits + this.misses + this.bypasses;
	}

	/**
	 * Returns the share of calls that the cache answered.
	 * @return a number from 0 to 1; 0 if there was no call
	 */
	public double hitRatio() {
		long requests = requests();
		return (requests > 0) ? (double) this.hits / requests : 0;
	}

}
