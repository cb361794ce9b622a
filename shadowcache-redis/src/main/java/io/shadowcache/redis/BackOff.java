package io.shadowcache.redis;

import java.time.Duration;

/**
 * How long to rest between attempts to connect: doubling from 100 ms to one second.
 * Confined to one thread.
 */
final class BackOff {

	private static final Duration FIRST = Duration.ofMillis(100);

	private static final Duration LAST = Duration.ofSeconds(1);

	private Duration next = FIRST;

	Duration next() {
		Duration current = this.next;
		Duration doubled = current.multipliedBy(2);
		this.next = (doubled.compareTo(LAST) < 0) ? doubled : LAST;
		return current;
	}

	void reset() {
		this.next = FIRST;
	}

}
