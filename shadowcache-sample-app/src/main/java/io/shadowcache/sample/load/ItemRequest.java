package io.shadowcache.sample.load;

/**
 * What one request to the items service came to.
 *
 * @param key the item that was asked for
 * @param outcome {@code cache}, {@code origin}, or what went wrong
 * @param millis how long it took
 */
record ItemRequest(String key, String outcome, double millis) {

	boolean isHit() {
		return this.outcome.equals("cache");
	}

	boolean isMiss() {
		return this.outcome.equals("origin");
	}

}
