package io.shadowcache.checker.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Remembers what one process did lately, and writes it to a file when a promise is
 * broken. Safe for use by many threads.
 */
final class History {

	private static final int REMEMBERED = 400;

	private static final int WRITTEN = 20;

	private final Path file;

	private final Deque<String> events = new ArrayDeque<>(REMEMBERED);

	private int written;

	History(Path directory, int worker) {
		this.file = directory.resolve("violations-%d.txt".formatted(worker));
	}

	void read(int key, long value) {
		add("read %d = %d".formatted(key, value));
	}

	void wrote(int key, long value) {
		add("wrote %d = %d".formatted(key, value));
	}

	void rolledBack(int key) {
		add("rolled back %d".formatted(key));
	}

	void failed(String what, RuntimeException failure) {
		add("%s failed: %s".formatted(what, failure));
	}

	synchronized void violated(String what) {
		add("VIOLATION: " + what);
		if (this.written++ < WRITTEN) {
			List<String> lines = new ArrayList<>(this.events);
			lines.add("");
			write(lines);
		}
	}

	private synchronized void add(String event) {
		if (this.events.size() == REMEMBERED) {
			this.events.removeFirst();
		}
		this.events.addLast("%s %s %s".formatted(Instant.now(), Thread.currentThread().getName(), event));
	}

	private void write(List<String> lines) {
		try {
			Files.write(this.file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The history cannot be written: " + this.file, ex);
		}
	}

}
