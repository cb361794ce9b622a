package io.shadowcache.operation;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class ExpiryPolicyTests {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final int DRAWS = 100_000;

	private final SplittableRandom random = new SplittableRandom(5);

	/**
	 * XFetch: the time before expiry is distributed exponentially with the mean load time
	 * times beta.
	 */
	@ParameterizedTest
	@CsvSource({ "1, 100, 100", "1, 100, 50", "1, 100, 300", "2, 100, 200", "0.5, 40, 20" })
	void refreshIsAsLikelyAsTheTheorySays(double beta, int loadMillis, long leftMillis) {
		ExpiryPolicy policy = early(beta);
		long due = IntStream.range(0, DRAWS)
			.filter((draw) -> policy.isDue(0, leftMillis, loadMillis, this.random))
			.count();
		assertThat((double) due / DRAWS).isCloseTo(Math.exp(-leftMillis / (beta * loadMillis)), within(0.01));
	}

	@Test
	void entryFarFromItsExpiryIsNotDueAndCostsNoRandomness() {
		assertThat(early(1).isDue(0, 38 * 100, 100, () -> {
			throw new AssertionError("drawn");
		})).isFalse();
	}

	@Test
	void entryIsNeverDueWithoutBeta() {
		assertThat(ExpiryPolicy.NONE.isDue(0, 1, 60_000, this.random)).isFalse();
	}

	@Test
	void loadOfLessThanAMillisecondCountsAsOne() {
		assertThat(IntStream.range(0, 1_000).filter((draw) -> early(1).isDue(0, 1, 0, this.random)).count())
			.isBetween(300L, 440L);
	}

	@Test
	void expiredEntryMayAnswerUntilStaleForHasPassed() {
		ExpiryPolicy policy = new ExpiryPolicy(0, Duration.ofMillis(500), true, Duration.ZERO);
		assertThat(policy.allowsStale(1_499, 1_000)).isTrue();
		assertThat(policy.allowsStale(1_500, 1_000)).isFalse();
		assertThat(ExpiryPolicy.NONE.allowsStale(1_000, 1_000)).isFalse();
	}

	@Test
	void betaMustBeANumberFrom0To100() {
		assertThatIllegalArgumentException().isThrownBy(() -> early(-1)).withMessageContaining("beta");
		assertThatIllegalArgumentException().isThrownBy(() -> early(Double.NaN));
		assertThatIllegalArgumentException().isThrownBy(() -> early(101));
	}

	@Test
	void staleForAloneIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ExpiryPolicy(0, HOUR, false, Duration.ZERO))
			.withMessageContaining("nothing lets an expired value be served");
	}

	@Test
	void stalenessWithoutBoundIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ExpiryPolicy(0, Duration.ZERO, true, Duration.ZERO))
			.withMessageContaining("need staleFor");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ExpiryPolicy(0, Duration.ZERO, false, Duration.ofMillis(1)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ExpiryPolicy(0, Duration.ofDays(40_000), true, Duration.ZERO))
			.withMessageContaining("36500d");
	}

	@Test
	void negativeDurationsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ExpiryPolicy(0, HOUR.negated(), true, Duration.ZERO))
			.withMessageContaining("staleFor");
		assertThatIllegalArgumentException().isThrownBy(() -> new ExpiryPolicy(0, HOUR, true, HOUR.negated()))
			.withMessageContaining("staleOnTimeout");
	}

	@Test
	void softTimeoutThatOutlastsTheValueIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ExpiryPolicy(0, HOUR, false, HOUR))
			.withMessageContaining("shorter than staleFor");
	}

	private static ExpiryPolicy early(double beta) {
		return new ExpiryPolicy(beta, Duration.ZERO, false, Duration.ZERO);
	}

}
