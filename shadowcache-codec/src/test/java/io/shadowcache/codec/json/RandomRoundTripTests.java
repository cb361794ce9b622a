package io.shadowcache.codec.json;

import java.lang.reflect.Type;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RandomRoundTripTests {

	private static final int TYPES = 3_000;

	@Test
	void everyValueOfEveryTypeComesBackEqual() {
		for (int seed = 0; seed < TYPES; seed++) {
			RandomTypes random = new RandomTypes(seed);
			Type type = random.type(4);
			Object value = random.value(type);
			assertThat(Declared.roundTrip(type, value)).as("seed %d, %s", seed, type).isEqualTo(value);
		}
	}

}
