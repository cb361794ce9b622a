package io.shadowcache.memcached;

import java.time.Duration;

/**
 * When memcached may drop an item, in whole seconds from now.
 *
 * @param seconds at least 1, or 0 for never; the client turns what is longer than 30 days
 * into the date that memcached wants
 */
record Expiry(int seconds) {

	/**
	 * The item has no end.
	 */
	static final Expiry NEVER = new Expiry(0);

	private static final Duration LONGEST = Duration.ofDays(3650);

	/**
	 * Rounds up, since an entry knows its own end to the millisecond.
	 */
	static Expiry after(Duration ttl) {
		Duration life = (ttl.compareTo(LONGEST) < 0) ? ttl : LONGEST;
		return new Expiry(Math.max(1, (int) life.plusSeconds(1).minusNanos(1).toSeconds()));
	}

}
