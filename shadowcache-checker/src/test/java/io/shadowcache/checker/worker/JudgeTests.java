package io.shadowcache.checker.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class JudgeTests {

	private static final int KEY = 3;

	@TempDir
	private Path directory;

	private final OwnWrites own = new OwnWrites(8);

	private Board board;

	@BeforeEach
	void openBoard() {
		this.board = Board.open(WorkerSettings.board(this.directory));
	}

	@Test
	void readBelowAnAcknowledgedValueIsStaleAtEveryLevel() {
		this.board.acknowledged().raise(KEY, 7);
		read(judge(false), 6);
		assertThat(this.board.total(Count.VIOLATIONS)).isOne();
		assertThat(this.directory.resolve("violations-0.txt")).content()
			.contains("counter 3 (TABLES) is 6, but 7 was acknowledged");
	}

	@Test
	void readBelowWhatAnotherProcessHasSeenIsStaleOnlyWhereCommitsCount() {
		Board.open(WorkerSettings.board(this.directory)).seen().raise(KEY, 7);
		read(judge(false), 6);
		assertThat(this.board.total(Count.VIOLATIONS)).isZero();
		read(judge(true), 6);
		assertThat(this.board.total(Count.VIOLATIONS)).isOne();
	}

	@Test
	void whatOneReadBringsIsTheOldestThatTheNextMayBring() {
		Judge judge = judge(true);
		read(judge, 9);
		read(judge, 8);
		assertThat(this.board.total(Count.VIOLATIONS)).isOne();
	}

	@Test
	void valueThatAppearsDuringTheReadIsNotExpected() {
		Judge judge = judge(true);
		Judge.Floor floor = judge.floor(KEY);
		judge.committed(List.of(0L, 0L, 0L, 5L));
		judge.read(KEY, 4, floor, Count.TABLES);
		assertThat(this.board.total(Count.VIOLATIONS)).isZero();
	}

	@Test
	void staleReadIsCountedApartWhileTheLevelPromisesNothing() {
		this.board.seen().raise(KEY, 7, System.currentTimeMillis() - 9_000);
		this.board.orders().excuseUntil(Long.MAX_VALUE);
		read(judge(true), 6);
		assertThat(this.board.total(Count.VIOLATIONS)).isZero();
		assertThat(this.board.total(Count.EXCUSED)).isOne();
		assertThat(this.board.allowed().quantile(1)).isBetween(9_000, 60_000);
	}

	@Test
	void readInASnapshotMustBeNeitherOlderNorNewer() {
		Judge judge = judge(true);
		judge.readInSnapshot(KEY, 7, 7, Count.ROWS);
		assertThat(this.board.total(Count.VIOLATIONS)).isZero();
		judge.readInSnapshot(KEY, 8, 7, Count.ROWS);
		judge.readInSnapshot(KEY, 6, 7, Count.ROWS);
		assertThat(this.board.total(Count.VIOLATIONS)).isEqualTo(2);
	}

	@Test
	void valueThatWasReplacedJustNowIsNotTooOldForAReadThatAsksNobody() {
		this.board.seen().raise(KEY, 7);
		judge(true).readPushed(KEY, () -> 6);
		assertThat(this.board.total(Count.VIOLATIONS)).isZero();
		assertThat(this.board.total(Count.PUSH)).isOne();
	}

	@Test
	void valueThatWasReplacedLongAgoIsTooOldForAReadThatAsksNobody() {
		this.board.seen().raise(KEY, 6, System.currentTimeMillis() - 1_100);
		this.board.seen().raise(KEY, 7);
		Judge judge = judge(true);
		judge.readPushed(KEY, () -> 6);
		assertThat(this.board.total(Count.VIOLATIONS)).isZero();
		judge.readPushed(KEY, () -> 5);
		assertThat(this.board.total(Count.VIOLATIONS)).isOne();
		assertThat(this.board.firstViolation()).isPositive();
	}

	@Test
	void readThatAsksNobodyMustBringWhatItsOwnProcessHasWritten() {
		this.board.seen().raise(KEY, 7);
		this.own.written(KEY, 7);
		judge(true).readPushed(KEY, () -> 6);
		assertThat(this.board.total(Count.VIOLATIONS)).isOne();
	}

	private static void read(Judge judge, long value) {
		judge.read(KEY, value, judge.floor(KEY), Count.TABLES);
	}

	private Judge judge(boolean committedCounts) {
		WorkerSettings settings = new WorkerSettings(0, this.directory, 8, new WorkerSettings.Load(1, 0, 1, 1, 1),
				committedCounts, Set.of());
		return new Judge(this.board, this.own, settings, new History(this.directory, 0), "reader");
	}

}
