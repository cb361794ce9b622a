package io.shadowcache.dependency;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StampTests {

	private static final Generation GENERATION = new Generation(new Bits128(1, 1), new Bits128(2, 2), 3);

	private static final Version ONE = new Version(false, new Bits128(4, 4));

	private static final Version TWO = new Version(false, new Bits128(5, 5));

	private static final Version BLOCKED = new Version(true, new Bits128(4, 4));

	@Test
	void sameVersionsOfTheSameGenerationAreFresh() {
		assertThat(stamp(ONE, TWO)).isEqualTo(stamp(ONE, TWO)).hasSameHashCodeAs(stamp(ONE, TWO));
	}

	@Test
	void anyDifferenceIsStale() {
		Generation other = new Generation(new Bits128(1, 1), new Bits128(2, 3), 3);
		assertThat(stamp(ONE, TWO)).isNotEqualTo(stamp(TWO, ONE))
			.isNotEqualTo(stamp(ONE))
			.isNotEqualTo(stamp(BLOCKED, TWO))
			.isNotEqualTo(new Stamp(other, List.of(ONE, TWO), false));
	}

	@Test
	void blockedOrQuarantinedIsNotShareable() {
		assertThat(stamp(ONE, TWO).isShareable()).isTrue();
		assertThat(stamp(ONE, BLOCKED).isShareable()).isFalse();
		assertThat(new Stamp(GENERATION, List.of(ONE), true).isShareable()).isFalse();
		assertThat(stamp(BLOCKED)).asString().contains("blocked");
	}

	private static Stamp stamp(Version... versions) {
		return new Stamp(GENERATION, List.of(versions), false);
	}

}
