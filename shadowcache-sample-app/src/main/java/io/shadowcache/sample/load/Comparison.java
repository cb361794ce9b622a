package io.shadowcache.sample.load;

import java.util.EnumSet;
import java.util.Set;

/**
 * The same calls without and with the cache.
 *
 * @param setup how it was measured, in words
 * @param mix the kinds of calls
 * @param uncached past the cache
 * @param cached through the cache, which was empty at first
 */
record Comparison(String setup, Mix mix, Measurement uncached, Measurement cached) {

	/**
	 * Returns the kinds of calls that occurred and read something.
	 */
	Set<CallKind> readingKinds() {
		Set<CallKind> kinds = EnumSet.copyOf(this.mix.shares().keySet());
		kinds.remove(CallKind.WRITE);
		return kinds;
	}

}
