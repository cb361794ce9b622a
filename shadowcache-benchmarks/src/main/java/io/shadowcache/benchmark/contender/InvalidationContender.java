package io.shadowcache.benchmark.contender;

import java.util.List;

import io.shadowcache.benchmark.process.Contender;
import io.shadowcache.benchmark.process.Settings;

/**
 * Makes everything useless that was computed from a table, when it is asked to
 * {@code invalidate}, in the way that the setting {@code way} names. Answers how many
 * nanoseconds that took.
 */
public final class InvalidationContender implements Contender {

	private final Invalidation way;

	/**
	 * Connects.
	 * @param settings where Redis is, and {@code way}: the name of an
	 * {@link Invalidation}
	 */
	public InvalidationContender(Settings settings) {
		this.way = Invalidation.of(settings);
	}

	@Override
	public String answer(List<String> request) {
		long begin = System.nanoTime();
		this.way.work().run();
		return Long.toString(System.nanoTime() - begin);
	}

	@Override
	public void close() {
		this.way.close().run();
	}

}
