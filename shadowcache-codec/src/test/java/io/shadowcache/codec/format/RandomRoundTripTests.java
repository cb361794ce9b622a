package io.shadowcache.codec.format;

import java.lang.reflect.Type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(Format.class)
class RandomRoundTripTests {

	private final Format format;

	RandomRoundTripTests(Format format) {
		this.format = format;
	}

	private static final int TYPES = 3_000;

	@Test
	void everyValueOfEveryTypeComesBackEqual() {
		for (int seed = 0; seed < TYPES; seed++) {
			RandomTypes random = new RandomTypes(seed);
			Type type = random.type(4);
			Object value = random.value(type);
			assertThat(this.format.roundTrip(type, value)).as("seed %d, %s", seed, type).isEqualTo(value);
		}
	}

}
