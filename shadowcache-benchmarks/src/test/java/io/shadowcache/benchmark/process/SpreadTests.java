package io.shadowcache.benchmark.process;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is made of several measurements of the same thing.
 */
class SpreadTests {

	@Test
	void medianIsTheMiddleValue() {
		assertThat(Spread.of(3, 1, 100)).isEqualTo(new Spread(3, 1, 100));
	}

	@Test
	void medianOfAnEvenNumberIsBetweenTheMiddleTwo() {
		assertThat(Spread.of(4, 1, 2, 100).median()).isEqualTo(3);
	}

	@Test
	void nothingHasNoMedianAndIsWrittenAsDash() {
		assertThat(Spread.of().median()).isNaN();
		assertThat(Spread.of().text()).isEqualTo("–");
	}

	@Test
	void ratiosAreThoseOfEachRound() {
		assertThat(Spread.ofRatios(new double[] { 2, 9, 40 }, new double[] { 1, 3, 8 })).isEqualTo(new Spread(3, 2, 5));
	}

	@Test
	void valuesStayAsTheyWere() {
		double[] values = { 3, 1, 2 };
		assertThat(Spread.of(values).median()).isEqualTo(2);
		assertThat(values).containsExactly(3, 1, 2);
	}

}
