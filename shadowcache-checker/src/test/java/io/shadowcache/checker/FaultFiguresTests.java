package io.shadowcache.checker;

import java.util.EnumMap;
import java.util.Map;

import io.shadowcache.checker.fault.FaultKind;
import io.shadowcache.checker.worker.Count;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FaultFiguresTests {

	private final Map<Count, Long> totals = new EnumMap<>(Count.class);

	private final FaultFigures figures = new FaultFigures((count) -> this.totals.getOrDefault(count, 0L));

	@Test
	void whatIsJudgedCountsForTheFaultThatBeganLast() {
		judged(100, 1, 1);
		this.figures.began(FaultKind.REDIS_KILL);
		judged(1_000, 2, 0);
		this.figures.began(FaultKind.WORKER_KILL);
		judged(20, 0, 3);
		this.figures.began(FaultKind.REDIS_KILL);
		judged(500, 0, 4);
		this.figures.ended();
		judged(7, 7, 7);
		this.figures.ended();
		assertThat(this.figures.toString().lines()).containsExactly("| `redis-kill` | 1,500 | 2 | 4 |",
				"| `worker-kill` | 20 | 0 | 3 |");
	}

	@Test
	void withoutFaultsThereAreNoRows() {
		judged(100, 0, 0);
		this.figures.ended();
		assertThat(this.figures.toString()).isEmpty();
	}

	private void judged(long reads, long violations, long excused) {
		this.totals.merge(Count.READS, reads, Long::sum);
		this.totals.merge(Count.VIOLATIONS, violations, Long::sum);
		this.totals.merge(Count.EXCUSED, excused, Long::sum);
	}

}
