package io.shadowcache.sample.launch;

import java.util.Map;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@ExtendWith(OutputCaptureExtension.class)
class WrongVariableFailureAnalyzerTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			DB_ENGINE  | oracle | Unknown database engine 'oracle'; known are: mariadb, mysql, postgres
			MYSQL_PORT | abc    | MYSQL_PORT must be a number from 1 to 65535, but is 'abc'
			LOG_LEVEL  | loud   | LOG_LEVEL must be trace, debug, info, warn, error or off, but is 'loud'
			""")
	void startSaysWhichVariableIsWrongWithoutAStackTrace(String variable, String value, String message,
			CapturedOutput output) {
		SpringApplication application = new SpringApplication(WrongVariableFailureAnalyzerTests.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setDefaultProperties(Map.of(variable, value));
		assertThatIllegalArgumentException().isThrownBy(application::run);
		assertThat(output).contains("APPLICATION FAILED TO START", message, "file .env").doesNotContain("\tat ");
	}

}
