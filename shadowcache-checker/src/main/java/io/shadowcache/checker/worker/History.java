package io.shadowcache.checker.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Writes what one process did lately to a file when a promise is broken. Safe for use by
 * many threads.
 */
final class History {

	private static final int WRITTEN = 20;

	private final Path file;

	private final List<Trail> trails = new CopyOnWriteArrayList<>();

	private final Clock clock = new Clock(System.nanoTime(), Instant.now());

	private int written;

	History(Path directory, int worker) {
		this.file = directory.resolve("violations-%d.txt".formatted(worker));
	}

	/**
	 * Makes the memory of one thread.
	 */
	Trail trail(String thread) {
		Trail trail = new Trail(thread);
		this.trails.add(trail);
		return trail;
	}

	/**
	 * Writes down what all threads remember, and what is wrong.
	 */
	synchronized void violated(Trail trail, String what) {
		trail.add("VIOLATION: " + what);
		if (this.written++ < WRITTEN) {
			List<Trail.Event> events = new ArrayList<>();
			this.trails.forEach((one) -> events.addAll(one.events()));
			events.sort(Comparator.comparingLong(Trail.Event::time));
			List<String> lines = new ArrayList<>(events.stream().map((event) -> event.in(this.clock)).toList());
			lines.add("");
			write(lines);
		}
	}

	private void write(List<String> lines) {
		try {
			Files.write(this.file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The history cannot be written: " + this.file, ex);
		}
	}

	/**
	 * Tells the time of day.
	 *
	 * @param nanos a moment by the monotonic clock
	 * @param instant the same moment
	 */
	record Clock(long nanos, Instant instant) {

		Instant at(long moment) {
			return this.instant.plusNanos(moment - this.nanos);
		}

	}

}
