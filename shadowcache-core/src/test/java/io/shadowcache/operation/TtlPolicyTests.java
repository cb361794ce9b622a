package io.shadowcache.operation;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class TtlPolicyTests {

	private static final Duration TTL = Duration.ofSeconds(100);

	private static final int DRAWS = 100_000;

	private static final int BUCKETS = 20;

	@Test
	void drawsAreUniformWithinTheFractionOfTheTtl() {
		TtlPolicy policy = new TtlPolicy(TTL, TTL, 0.1);
		RandomGenerator random = new SplittableRandom(42);
		int[] buckets = new int[BUCKETS];
		for (int draw = 0; draw < DRAWS; draw++) {
			long millis = policy.draw(false, random).toMillis();
			assertThat(millis).isBetween(90_000L, 110_000L);
			buckets[(int) Math.min((millis - 90_000) * BUCKETS / 20_000, BUCKETS - 1)]++;
		}
		double expected = (double) DRAWS / BUCKETS;
		double chiSquare = 0;
		for (int count : buckets) {
			chiSquare += (count - expected) * (count - expected) / expected;
		}
		assertThat(chiSquare).as("99.9 %% quantile for 19 degrees of freedom").isLessThan(43.8);
	}

	@Test
	void endsOfTheRangeAreReached() {
		TtlPolicy policy = new TtlPolicy(TTL, TTL, 0.1);
		assertThat(policy.draw(false, constant(0))).isEqualTo(Duration.ofSeconds(90));
		assertThat(policy.draw(false, constant(Math.nextDown(1.0)))).isEqualTo(Duration.ofSeconds(110));
	}

	@Test
	void withoutJitterTheTtlIsExact() {
		assertThat(new TtlPolicy(TTL, TTL, 0).draw(false, new SplittableRandom(1))).isEqualTo(TTL);
	}

	@Test
	void fullJitterStillLivesForAMillisecond() {
		assertThat(new TtlPolicy(TTL, TTL, 1).draw(false, constant(0))).isEqualTo(Duration.ofMillis(1));
	}

	@Test
	void emptyResultsHaveTheirOwnTtl() {
		TtlPolicy policy = new TtlPolicy(TTL, Duration.ofSeconds(10), 0.5);
		double mean = new SplittableRandom(7).doubles(DRAWS)
			.mapToObj((value) -> policy.draw(true, constant(value)))
			.mapToLong(Duration::toMillis)
			.average()
			.orElseThrow();
		assertThat(mean).isCloseTo(10_000, within(50.0));
	}

	@Test
	void zeroNullTtlDoesNotCacheEmptyResults() {
		TtlPolicy policy = new TtlPolicy(TTL, Duration.ZERO, 1);
		assertThat(policy.draw(true, constant(0.5))).isZero();
		assertThat(policy.draw(false, constant(0.5))).isEqualTo(TTL);
	}

	@Test
	void illegalValuesAreRefusedWithTheirValue() {
		assertThatIllegalArgumentException().isThrownBy(() -> new TtlPolicy(Duration.ZERO, TTL, 0))
			.withMessageContaining("PT0S");
		assertThatIllegalArgumentException().isThrownBy(() -> new TtlPolicy(Duration.ofSeconds(-1), TTL, 0))
			.withMessageContaining("PT-1S");
		assertThatIllegalArgumentException().isThrownBy(() -> new TtlPolicy(TTL, Duration.ofSeconds(-1), 0))
			.withMessageContaining("nullTtl");
		assertThatIllegalArgumentException().isThrownBy(() -> new TtlPolicy(Duration.ofDays(36_501), TTL, 0))
			.withMessageContaining("36500d");
		for (double jitter : new double[] { -0.1, 1.1, Double.NaN }) {
			assertThatIllegalArgumentException().isThrownBy(() -> new TtlPolicy(TTL, TTL, jitter))
				.withMessageContaining(Double.toString(jitter));
		}
	}

	private static RandomGenerator constant(double value) {
		return new RandomGenerator() {

			@Override
			public long nextLong() {
				throw new UnsupportedOperationException();
			}

			@Override
			public double nextDouble() {
				return value;
			}

		};
	}

}
