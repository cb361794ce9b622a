package io.shadowcache.checker;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.shadowcache.checker.worker.Board;
import io.shadowcache.checker.worker.Count;

/**
 * What a run has found.
 *
 * @param counts what all processes have counted
 * @param workers how many processes there were
 * @param faults what went wrong
 * @param directory where the histories are
 */
record Verdict(Map<Count, Long> counts, int workers, Faults faults, Path directory) {

	Verdict {
		counts = new EnumMap<>(counts);
	}

	static Verdict of(Board board, CheckerOptions options, Faults faults, Path directory) {
		Map<Count, Long> counts = new EnumMap<>(Count.class);
		for (Count count : Count.values()) {
			counts.put(count, board.total(count));
		}
		return new Verdict(counts, options.workers, faults, directory);
	}

	private long count(Count count) {
		return Objects.requireNonNull(this.counts.get(count));
	}

	private long unsettled() {
		return this.workers - count(Count.SETTLED);
	}

	private boolean isUsed() {
		return count(Count.HITS) > 0 && count(Count.WRITES) > 0;
	}

	/**
	 * Whether nothing was found, by a run that could have found something.
	 */
	boolean isPassed() {
		return count(Count.VIOLATIONS) == 0 && count(Count.FAILED_READS) == 0 && unsettled() == 0 && isUsed();
	}

	@Override
	public String toString() {
		return Stream.of(summary(), kinds(), troubles()).collect(Collectors.joining(System.lineSeparator()));
	}

	private String summary() {
		String figures = """
				%,d reads (%,d hits), %,d writes (%,d failed), %d faults: %d stale or wrong, %d failed reads, \
				%d processes not equal to the database in the end""".formatted(count(Count.READS), count(Count.HITS),
				count(Count.WRITES), count(Count.FAILED_WRITES), this.faults.total(), count(Count.VIOLATIONS),
				count(Count.FAILED_READS), unsettled());
		if (isPassed()) {
			return "PASSED: " + figures;
		}
		String proof = isUsed() ? "" : "; the cache was not used, so that nothing is proven";
		return "FAILED: %s%s. See %s".formatted(figures, proof, this.directory);
	}

	private String kinds() {
		return """
				Reads: %,d by tables, %,d by rows, %,d near, %,d sums; %,d right after a look into the primary, %,d \
				compared with a snapshot. %,d reads failed with the database. %,d moments of the protocol were made \
				longer.""".formatted(count(Count.TABLES), count(Count.ROWS), count(Count.NEAR), count(Count.SUMS),
				count(Count.COMPARED), count(Count.SNAPSHOTS), count(Count.DATABASE_FAILURES), count(Count.PAUSES));
	}

	private String troubles() {
		return "In %d s went wrong: %s. Stale when the level allows it: %,d".formatted(this.faults.lasted().toSeconds(),
				this.faults, count(Count.EXCUSED));
	}

}
