package io.shadowcache.benchmark.contender;

import java.util.List;
import java.util.concurrent.Callable;

import io.shadowcache.benchmark.process.Contender;
import io.shadowcache.benchmark.process.Settings;

/**
 * Makes everything useless that was computed from a table, in the way that the setting
 * {@code way} names: once when it is asked for that, answering how many nanoseconds it
 * took, or again and again as a task.
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
	public Callable<?> task(String name) {
		return () -> {
			this.way.work().run();
			return name;
		};
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
