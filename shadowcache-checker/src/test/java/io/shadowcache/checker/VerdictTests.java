package io.shadowcache.checker;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.shadowcache.checker.worker.Board;
import io.shadowcache.checker.worker.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictTests {

	@TempDir
	private Path directory;

	@Test
	void runThatLeavesNothingOverHasPassed() {
		assertThat(verdict(new Ending(0, List.of())).isPassed()).isTrue();
	}

	@Test
	void runThatLeavesSomethingOverHasFailedAndTellsWhat() {
		Verdict verdict = verdict(new Ending(0, List.of("process 1: 2 marks of transactions")));
		assertThat(verdict.isPassed()).isFalse();
		assertThat(verdict).asString().startsWith("FAILED").contains("Left over: process 1: 2 marks of transactions");
	}

	@Test
	void processThatDoesNotComeToEqualTheDatabaseFailsTheRun() {
		assertThat(verdict(new Ending(1, List.of())).isPassed()).isFalse();
	}

	private Verdict verdict(Ending ending) {
		Map<Count, Long> counts = new EnumMap<>(Count.class);
		for (Count count : Count.values()) {
			counts.put(count, (count == Count.HITS || count == Count.WRITES) ? 1L : 0L);
		}
		Board board = Board.open(this.directory.resolve("board"));
		return new Verdict(counts, board.staleness(), board.allowed(), 0, ending,
				new Faults(new FaultFigures(board::total)), this.directory);
	}

}
