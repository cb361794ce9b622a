package io.shadowcache.sample.launch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LogLevelVariableTests {

	@ParameterizedTest
	@CsvSource({ "DEBUG, debug", "warn, warn", "WARNING, warn", "CRITICAL, error", "NOTSET, trace" })
	void levelsOfJavaAndPythonAreUnderstood(String variable, String level) {
		assertThat(level(variable)).isEqualTo(level);
	}

	@Test
	void unknownLevelIsAnsweredWithTheKnownOnes() {
		assertThatIllegalArgumentException().isThrownBy(() -> level("loud"))
			.withMessage("LOG_LEVEL must be trace, debug, info, warn, error or off, but is 'loud'");
	}

	private static String level(String variable) {
		MockEnvironment environment = new MockEnvironment().withProperty("LOG_LEVEL", variable);
		new LogLevelVariable().postProcessEnvironment(environment, new SpringApplication());
		return environment.getProperty("sample.log-level");
	}

}
