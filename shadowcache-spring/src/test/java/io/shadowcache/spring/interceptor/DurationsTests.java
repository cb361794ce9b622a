package io.shadowcache.spring.interceptor;

import java.time.Duration;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DurationsTests {

	private static final String ALPHABET = "0123456789+-. PTHMSDmsuhdn\u0661\u00e9";

	@Test
	void durationIsReadAsWritten() {
		assertThat(Durations.parse(" 90s ")).isEqualTo(Duration.ofSeconds(90));
		assertThat(Durations.parse("PT1H")).isEqualTo(Duration.ofHours(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "30", "\u0663", "9223372036854775807d", "99999999999999999999s",
			"PT99999999999999999H", "1 fortnight", "s", "-" })
	void textThatIsNoDurationIsRefusedInWords(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Durations.parse(text))
			.withMessageStartingWith("'" + text + "'");
	}

	@Test
	void anyTextIsADurationOrIsRefused() {
		SplittableRandom random = new SplittableRandom(42);
		int read = 0;
		for (int time = 0; time < 50_000; time++) {
			read += isDuration(random.ints(random.nextInt(1, 6), 0, ALPHABET.length())
				.collect(StringBuilder::new, (text, index) -> text.append(ALPHABET.charAt(index)),
						StringBuilder::append)
				.toString()) ? 1 : 0;
		}
		assertThat(read).isBetween(100, 49_900);
	}

	private static boolean isDuration(String text) {
		try {
			return Durations.parse(text) != null;
		}
		catch (IllegalArgumentException ex) {
			assertThat(ex).hasMessageStartingWith("'" + text + "'");
			return false;
		}
	}

}
