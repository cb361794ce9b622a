package io.shadowcache.sample.load;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.shadowcache.sample.load.OpenLoop.Schedule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpenLoopTests {

	private static final Set<CallKind> POINT = EnumSet.of(CallKind.POINT);

	private final TestPace pace = new TestPace();

	private final Latencies latencies = new Latencies();

	private int made;

	@Test
	void callsAreMadeWhenTheyAreDue() {
		run(100, 101, 0);
		assertThat(this.pace.nanos()).isEqualTo(TimeUnit.SECONDS.toNanos(1));
		assertThat(this.latencies.of(POINT).calls()).isEqualTo(101);
		assertThat(this.latencies.of(POINT).millis(100)).isZero();
	}

	@Test
	void stallIsSeenByAllCallsThatWereDueDuringIt() {
		run(100, 100, 500);
		assertThat(this.latencies.of(POINT).millis(100)).isBetween(500.0, 501.0);
		assertThat(this.latencies.of(POINT).millis(75)).isBetween(245.0, 255.0);
		assertThat(this.latencies.of(POINT).millis(45)).isZero();
	}

	@Test
	void outcomesAreCounted() {
		this.latencies.record(CallKind.POINT, Outcome.HIT, 1000);
		this.latencies.record(CallKind.POINT, Outcome.DATABASE, 1000);
		this.latencies.record(CallKind.JOIN, Outcome.ERROR, 1000);
		assertThat(this.latencies.of(POINT).hitRatio()).isEqualTo(0.5);
		assertThat(this.latencies.of(EnumSet.allOf(CallKind.class)))
			.matches((all) -> all.calls() == 3 && all.hits() == 1 && all.errors() == 1);
	}

	private void run(int rate, int calls, int stallMillis) {
		new OpenLoop(this.pace, Runnable::run).run(new Schedule(rate, calls), () -> Call.of(CallKind.POINT, 1),
				(call) -> make(stallMillis), this.latencies, (step) -> {
				});
	}

	private Outcome make(int stallMillis) {
		if (this.made++ == 0) {
			this.pace.pass(stallMillis);
		}
		return Outcome.DATABASE;
	}

	/**
	 * A time that passes only when somebody waits or stalls.
	 */
	private static final class TestPace implements Pace {

		private long now;

		@Override
		public long nanos() {
			return this.now;
		}

		@Override
		public void awaitUntil(long nanos) {
			this.now = Math.max(this.now, nanos);
		}

		void pass(int millis) {
			this.now += TimeUnit.MILLISECONDS.toNanos(millis);
		}

	}

}
