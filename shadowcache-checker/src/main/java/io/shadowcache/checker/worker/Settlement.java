package io.shadowcache.checker.worker;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Waits in the end, when nobody writes any more, until each entry has been answered by
 * the cache, and everything that it answers equals the database. A cache that never does
 * breaks a promise too, which shows in that this process does not say that it has
 * settled.
 */
final class Settlement {

	private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

	private final CheckedTables tables;

	private final Board board;

	private final WorkerSettings settings;

	private final Map<String, LongSupplier> entries = new LinkedHashMap<>();

	Settlement(CheckedTables tables, Board board, WorkerSettings settings) {
		this.tables = tables;
		this.board = board;
		this.settings = settings;
		this.entries.put("sum", () -> tables.sum() - CheckedTables.SUM);
		for (int number = 0; number < settings.keys(); number++) {
			int key = number;
			add("counter", key, () -> tables.counter(key));
			add("counter-row", key, () -> tables.counterRow(key));
			add("counter-near", key, () -> tables.counterNear(key));
			add("counter-push", key, () -> tables.counterPush(key));
			add("counter-push-row", key, () -> tables.counterPushRow(key));
		}
	}

	private void add(String query, int key, LongSupplier read) {
		this.entries.put(query + " " + key, () -> read.getAsLong() - this.tables.actual(key));
	}

	/**
	 * Waits, and keeps up to date what this process tells of its leftovers.
	 */
	void await() {
		Set<String> missing = new LinkedHashSet<>(this.entries.keySet());
		while (this.board.phase() == Phase.SETTLE) {
			missing.removeIf(this::isAnswered);
			if (missing.isEmpty() && unequal().isEmpty()) {
				this.settings.tell(List.of());
				this.board.count(this.settings.number(), Count.SETTLED);
				return;
			}
			this.settings.tell(List.of("not answered by the cache yet: " + missing, "not equal: " + unequal()));
			LockSupport.parkNanos(PAUSE);
		}
	}

	/**
	 * Reads everything once.
	 * @return what does not equal the database
	 */
	List<String> unequal() {
		return this.entries.keySet().stream().filter((entry) -> !isEqual(entry)).toList();
	}

	private boolean isAnswered(String entry) {
		long hits = hits();
		return isEqual(entry) && hits() > hits;
	}

	private long hits() {
		return this.board.of(this.settings.number(), Count.LATER_HITS);
	}

	private boolean isEqual(String entry) {
		try {
			return Objects.requireNonNull(this.entries.get(entry)).getAsLong() == 0;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

}
