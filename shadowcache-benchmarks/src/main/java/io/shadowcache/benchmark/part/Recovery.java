package io.shadowcache.benchmark.part;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Turn;

/**
 * How long it takes until most calls are hits again.
 */
final class Recovery {

	private static final int TIMES = 3;

	private static final double ENOUGH = 0.9;

	private static final int READERS = 2;

	private static final long WINDOW_MILLIS = 50;

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final Database database;

	private final ContenderProcess reader;

	private final ContenderProcess writer;

	Recovery(Database database, ContenderProcess reader, ContenderProcess writer) {
		this.database = database;
		this.reader = reader;
		this.writer = writer;
	}

	/**
	 * Writes to the table.
	 * @return how long it took each time
	 */
	List<Duration> afterAWrite() {
		return after(() -> this.writer.ask("write", "100", "20"));
	}

	/**
	 * Kills Redis and starts it empty.
	 * @return how long it took each time since it was started
	 */
	List<Duration> afterAKill() {
		return after(() -> {
			this.database.redis().kill();
			this.database.redis().restartEmpty();
		});
	}

	private List<Duration> after(Runnable event) {
		List<Duration> times = new ArrayList<>();
		for (int time = 0; time < TIMES; time++) {
			Duration unused = untilMostAreHits();
			event.run();
			times.add(untilMostAreHits());
		}
		return times;
	}

	private Duration untilMostAreHits() {
		String uses = this.reader.ask("uses");
		long begin = System.nanoTime();
		while (true) {
			Turn unused = this.reader.turn("by-table", READERS, WINDOW_MILLIS);
			uses = this.reader.ask("uses");
			Duration time = Duration.ofNanos(System.nanoTime() - begin);
			if (hitRatio(uses) >= ENOUGH) {
				return time;
			}
			if (time.compareTo(PATIENCE) > 0) {
				throw new IllegalStateException(
						"After %s calls are hits, misses and bypasses: %s".formatted(time, uses));
			}
		}
	}

	private static double hitRatio(String uses) {
		String[] words = uses.split(" ", -1);
		double hits = Double.parseDouble(words[0]);
		return hits / (hits + Double.parseDouble(words[1]) + Double.parseDouble(words[2]));
	}

}
