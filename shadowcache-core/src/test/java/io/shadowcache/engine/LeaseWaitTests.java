package io.shadowcache.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.store.LoadLease;
import io.shadowcache.store.LoadLeases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How late a caller notices that the load of another has ended, and how often it asks.
 */
class LeaseWaitTests {

	private static final LoadLease LEASE = new LoadLease("db", Fixture.KEY, new Bits128(1, 2), new Bits128(3, 4));

	private final AtomicLong nanos = new AtomicLong();

	private final AtomicInteger attempts = new AtomicInteger();

	@ParameterizedTest
	@ValueSource(ints = { 5, 20, 50, 200, 1_000, 5_000 })
	void loadThatTakesAsLongAsUsualIsNoticedWithinAMillisecond(int millis) {
		assertThat(millisLate(millis, millis)).isLessThanOrEqualTo(1.0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 20, 50, 200, 1_000, 5_000 })
	void loadThatTakesAnyTimeIsNoticedLateByAQuarterAndTwentyMillisecondsAtMost(int millis) {
		for (int likely : new int[] { millis / 3, millis * 9 / 10, millis * 11 / 10, millis * 3 }) {
			assertThat(millisLate(millis, likely)).isLessThanOrEqualTo(Math.min(20, Math.max(1, millis / 4.0)));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 20, 50, 200, 1_000, 5_000 })
	void loadOfWhichNothingIsKnownIsNoticedLateByAnEighth(int millis) {
		assertThat(millisLate(millis, 0)).isLessThanOrEqualTo(Math.min(20, Math.max(1, millis / 8.0)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 20, 50, 200, 1_000, 5_000 })
	void questionsAreFew(int millis) {
		double unused = millisLate(millis, millis);
		assertThat(this.attempts).hasValueLessThan(60 + millis / 20);
	}

	private double millisLate(int loadMillis, int likelyMillis) {
		long end = this.nanos.get() + TimeUnit.MILLISECONDS.toNanos(loadMillis);
		LoadLeases held = new LoadLeases() {
			@Override
			public Attempt take(LoadLease lease, Duration life) {
				LeaseWaitTests.this.attempts.incrementAndGet();
				return (LeaseWaitTests.this.nanos.get() < end) ? Attempt.REFUSED : Attempt.granted(null);
			}
		};
		EngineContext context = new EngineContext(CacheListener.NONE, new Random(1), InstantSource.system(),
				this.nanos::get);
		LeaseWait.Result result = new LeaseWait(held, Duration.ofSeconds(10), this.nanos::addAndGet, context)
			.await(LEASE, TimeUnit.MILLISECONDS.toNanos(likelyMillis));
		assertThat(result.outcome()).isEqualTo(LeaseOutcome.TAKEN_OVER);
		return (this.nanos.get() - end) / 1e6;
	}

}
