package io.shadowcache.redis;

import java.time.Duration;

/**
 * How long to rest between attempts to connect: doubling from 100 ms to 250 ms. A
 * generation stays in quarantine until all instances have found its server, which this is
 * a part of. Confined to one thread.
 */
final class BackOff {

	private static final Duration FIRST = Duration.ofMillis(100);

	private static final Duration LAST = Duration.ofMillis(250);

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
