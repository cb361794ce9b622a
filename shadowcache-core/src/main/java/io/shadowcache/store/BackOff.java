package io.shadowcache.store;

import java.time.Duration;

/**
 * How long to rest between attempts to connect: doubling from 100 ms to 250 ms. A
 * generation stays in quarantine until all instances have found its server, which this is
 * a part of. Confined to one thread.
 */
public final class BackOff {

	private static final Duration FIRST = Duration.ofMillis(100);

	private static final Duration LAST = Duration.ofMillis(250);

	private Duration next = FIRST;

	/**
	 * Returns how long to rest now.
	 * @return a longer pause than the last time, up to the longest
	 */
	public Duration next() {
		Duration current = this.next;
		Duration doubled = current.multipliedBy(2);
		this.next = (doubled.compareTo(LAST) < 0) ? doubled : LAST;
		return current;
	}

	/**
	 * Begins again with the shortest pause.
	 */
	public void reset() {
		this.next = FIRST;
	}

}
