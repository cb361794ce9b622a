package io.shadowcache.near;

import java.util.Map;

/**
 * The state of a near cache.
 *
 * @param entries how many entries it holds
 * @param bytes how many bytes these take, roughly
 * @param evictions how many entries had to go because others needed their room
 * @param forgets how often it was forgotten what had been heard, by reason
 * @param hearing whether changes are reported at the moment
 * @param lagNanos how long ago a change may have been made that was not heard of yet, in
 * nanoseconds; -1 if that is not known
 */
public record NearFigures(long entries, long bytes, long evictions, Map<ForgetReason, Long> forgets, boolean hearing,
		long lagNanos) {

	public NearFigures {
		forgets = Map.copyOf(forgets);
	}

}
