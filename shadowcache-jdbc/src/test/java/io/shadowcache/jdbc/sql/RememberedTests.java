package io.shadowcache.jdbc.sql;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Remembered}.
 */
class RememberedTests {

	private final Remembered<Integer, Integer> squares = new Remembered<>();

	private final AtomicInteger worked = new AtomicInteger();

	@Test
	void getOfAKnownKeyDoesNotWorkItOutAgain() {
		assertThat(square(7)).isEqualTo(49);
		assertThat(square(7)).isEqualTo(49);
		assertThat(this.worked).hasValue(1);
	}

	@Test
	void getOfTooManyKeysForgetsThemAndIsRightAgain() {
		for (int number = 0; number <= 4096; number++) {
			assertThat(square(number)).isEqualTo(number * number);
		}
		this.worked.set(0);
		assertThat(square(7)).isEqualTo(49);
		assertThat(this.worked).hasValue(1);
	}

	private int square(int number) {
		return this.squares.get(number, (one) -> {
			this.worked.incrementAndGet();
			return one * one;
		});
	}

}
