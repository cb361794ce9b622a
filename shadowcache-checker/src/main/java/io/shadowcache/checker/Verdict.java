package io.shadowcache.checker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.shadowcache.checker.worker.Board;
import io.shadowcache.checker.worker.Count;
import io.shadowcache.checker.worker.Staleness;
import org.jspecify.annotations.Nullable;

/**
 * What a run has found.
 *
 * @param counts what all processes have counted
 * @param staleness how stale the reads were that asked nobody
 * @param allowed how stale the reads were for which the level promises nothing
 * @param firstViolation when the first promise was broken, in milliseconds since the
 * epoch, or 0
 * @param ending how processes and servers were when all faults were over
 * @param faults what went wrong
 * @param directory where the histories are
 */
record Verdict(Map<Count, Long> counts, Staleness staleness, Staleness allowed, long firstViolation, Ending ending,
		Faults faults, Path directory) {

	Verdict {
		counts = new EnumMap<>(counts);
	}

	static Verdict of(Board board, Ending ending, Faults faults, Path directory) {
		Map<Count, Long> counts = new EnumMap<>(Count.class);
		for (Count count : Count.values()) {
			counts.put(count, board.total(count));
		}
		return new Verdict(counts, board.staleness(), board.allowed(), board.firstViolation(), ending, faults,
				directory);
	}

	private long count(Count count) {
		return Objects.requireNonNull(this.counts.get(count));
	}

	/**
	 * Returns how long it took until a promise was broken.
	 * @return a duration, or {@code null} if none was
	 */
	@Nullable Duration foundAfter() {
		return (this.firstViolation > 0) ? this.faults.until(this.firstViolation) : null;
	}

	private boolean isUsed() {
		return count(Count.HITS) > 0 && count(Count.WRITES) > 0;
	}

	/**
	 * Whether nothing was found, by a run that could have found something.
	 */
	boolean isPassed() {
		return count(Count.VIOLATIONS) == 0 && count(Count.FAILED_READS) == 0 && this.ending.isClean() && isUsed();
	}

	@Override
	public String toString() {
		return Stream.of(summary(), kinds(), troubles(), byFault(), stale(), leftovers())
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining(System.lineSeparator()));
	}

	private String summary() {
		String figures = """
				%,d reads (%,d hits), %,d writes (%,d failed), %d faults: %d stale or wrong, %d failed reads, \
				%d processes not equal to the database in the end, %d things left over""".formatted(count(Count.READS),
				count(Count.HITS), count(Count.WRITES), count(Count.FAILED_WRITES), this.faults.total(),
				count(Count.VIOLATIONS), count(Count.FAILED_READS), this.ending.unsettled(),
				this.ending.leftovers().size());
		if (isPassed()) {
			return "PASSED: " + figures;
		}
		String proof = isUsed() ? "" : "; the cache was not used, so that nothing is proven";
		return "FAILED: %s%s. See %s".formatted(figures, proof, this.directory);
	}

	private String kinds() {
		return """
				Reads: %,d by tables, %,d by rows, %,d near, %,d pushed (%,d of them asked nobody), %,d sums; %,d right \
				after a look into the primary, %,d compared with a snapshot. %,d reads failed with the database."""
			.formatted(count(Count.TABLES), count(Count.ROWS), count(Count.NEAR), count(Count.PUSH),
					count(Count.PUSH_HITS), count(Count.SUMS), count(Count.COMPARED), count(Count.SNAPSHOTS),
					count(Count.DATABASE_FAILURES));
	}

	private String troubles() {
		return """
				In %d s went wrong: %s. %,d moments of the protocol were made longer; processes stood still %,d times \
				between mark and commit, %,d times at another chosen moment.""".formatted(
				this.faults.lasted().toSeconds(), this.faults, count(Count.PAUSES), count(Count.HELD_COMMITS),
				count(Count.HELD));
	}

	private String leftovers() {
		return this.ending.leftovers().isEmpty() ? "" : "Left over: " + String.join("; ", this.ending.leftovers());
	}

	private String byFault() {
		return (this.faults.total() == 0) ? "" : """
				| from the fault until the next | reads | stale or wrong | stale when the level allows it |
				|---|---|---|---|
				%s""".formatted(this.faults.figures());
	}

	private String stale() {
		long fresh = count(Count.READS) - count(Count.EXCUSED);
		return """
				Stale when the level allows it: %,d, by %,d ms at most, and by %,d ms at most in 99.9 %% of all reads. What \
				asked nobody was stale by %d ms at most, and by %d ms at most in 99.9 %% of these reads."""
			.formatted(count(Count.EXCUSED), this.allowed.quantile(1, fresh), this.allowed.quantile(0.999, fresh),
					this.staleness.quantile(1), this.staleness.quantile(0.999));
	}

}
