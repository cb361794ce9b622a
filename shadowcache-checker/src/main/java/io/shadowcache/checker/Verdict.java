package io.shadowcache.checker;

import java.nio.file.Path;

import io.shadowcache.checker.worker.Board;
import io.shadowcache.checker.worker.Board.Count;

/**
 * What a run has found.
 *
 * @param reads how many reads were judged
 * @param hits how many of them the cache answered
 * @param writes how many writes were acknowledged
 * @param violations how many reads broke a promise
 * @param failedReads how many reads failed
 * @param failedWrites how many writes failed
 * @param unsettled how many processes still saw something else than the database after
 * everything was over
 * @param faults how many faults happened
 * @param directory where the histories are
 */
record Verdict(long reads, long hits, long writes, long violations, long failedReads, long failedWrites, long unsettled,
		int faults, Path directory) {

	static Verdict of(Board board, int workers, int faults, Path directory) {
		return new Verdict(board.total(Count.READS), board.total(Count.HITS), board.total(Count.WRITES),
				board.total(Count.VIOLATIONS), board.total(Count.FAILED_READS), board.total(Count.FAILED_WRITES),
				workers - board.total(Count.SETTLED), faults, directory);
	}

	/**
	 * Whether nothing was found, by a run that could have found something.
	 */
	boolean isPassed() {
		return this.violations == 0 && this.failedReads == 0 && this.unsettled == 0 && this.hits > 0 && this.writes > 0;
	}

	@Override
	public String toString() {
		String figures = """
				%,d reads (%,d hits), %,d writes (%,d failed), %d faults: %d stale or wrong, %d failed reads, \
				%d processes not equal to the database in the end""".formatted(this.reads, this.hits, this.writes,
				this.failedWrites, this.faults, this.violations, this.failedReads, this.unsettled);
		if (isPassed()) {
			return "PASSED: " + figures;
		}
		String proof = (this.hits > 0 && this.writes > 0) ? "" : "; the cache was not used, so that nothing is proven";
		return "FAILED: %s%s. See %s".formatted(figures, proof, this.directory);
	}

}
