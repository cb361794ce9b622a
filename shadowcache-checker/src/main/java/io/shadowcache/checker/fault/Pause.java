package io.shadowcache.checker.fault;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Decides by chance how long faults last, or whom they meet.
 */
final class Pause {

	private static final int SHORTEST_MILLIS = 50;

	private final Random random;

	Pause(Random random) {
		this.random = random;
	}

	void upTo(int longestMillis) throws InterruptedException {
		exactly(drawn(longestMillis));
	}

	int drawn(int longestMillis) {
		return SHORTEST_MILLIS + this.random.nextInt(longestMillis);
	}

	void exactly(long millis) throws InterruptedException {
		TimeUnit.MILLISECONDS.sleep(millis);
	}

	<T> T any(List<T> candidates) {
		return candidates.get(this.random.nextInt(candidates.size()));
	}

}
