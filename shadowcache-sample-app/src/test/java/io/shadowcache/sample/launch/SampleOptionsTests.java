package io.shadowcache.sample.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.shadowcache.sample.load.Mix;
import io.shadowcache.sample.script.ScriptFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.ParameterException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SampleOptionsTests {

	@ParameterizedTest
	@CsvSource({ "'', SERVE", "--prompt, PROMPT", "--demo, DEMO", "--load-test, LOAD_TEST",
			"--load-test --url=http://localhost:8080, LOAD_TEST", "--load-test --rate 50, LOAD_RATE",
			"--load-test --mix=point=1, LOAD_RATE" })
	void modeIsWhatTheOptionsSay(String line, Mode mode) {
		assertThat(parse(line).mode()).isEqualTo(mode);
	}

	@Test
	void scriptIsAFile(@TempDir Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("queries.sql"), "select 1");
		assertThat(SampleOptions.parse("--run", file.toString())).satisfies((invocation) -> {
			assertThat(invocation.mode()).isEqualTo(Mode.RUN);
			assertThat(invocation.script()).isEqualTo(new ScriptFile(file));
		});
	}

	@Test
	void loadIsMeasuredAsAsked() {
		assertThat(parse("--load-test --rate=300 --seconds=7 --mix=point=3,write=1").load()).satisfies((load) -> {
			assertThat(load.rate()).isEqualTo(300);
			assertThat(load.seconds()).isEqualTo(7);
			assertThat(load.mix()).isEqualTo(Mix.of("point=3,write=1"));
		});
	}

	@Test
	void propertiesAreLeftToSpring() {
		assertThat(parse("--server.port=0 --prompt --debug").springArguments()).containsExactly("--server.port=0",
				"--debug");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--promt                       | Unknown option: --promt
			serve                         | Unknown option: serve
			--prompt --demo               | mutually exclusive
			--rate=5                      | belong to --load-test
			--load-test --rate=0          | --rate must be at least 1
			--load-test --seconds=0       | --seconds must be at least 1
			--load-test --rate=fast       | --rate
			--load-test --rate=2000000 --seconds=2000000 | at most 100000000 calls, but is 4000000000000
			--load-test --url=nowhere     | --url must be such as http://localhost:8080, but is nowhere
			--load-test --url=http://a --rate=5 | --url is for the 50 requests
			--load-test --report=x        | --report needs --rate, --seconds or --mix
			--load-test --mix=points=1    | known are point, join, report, write
			--load-test --mix=write=1     | and one that reads
			--load-test --mix=point=0     | known are point, join, report, write
			--load-test --mix=point=1,point=2 | known are point, join, report, write
			--run=nothing.sql             | --run needs a file that can be read, which nothing.sql is not
			""")
	void lineThatIsNotUnderstoodSaysWhy(String line, String message) {
		assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> parse(line))
			.withMessageContaining(message);
	}

	@Test
	void helpNamesAllOptions() {
		assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> parse("--nothing"))
			.satisfies((ex) -> assertThat(ex.getCommandLine().getUsageMessage()).contains("--prompt", "--run", "--demo",
					"--load-test", "--rate", "--seconds", "--mix", "--report", "--url"));
		assertThat(parse("--help").mode()).isNull();
	}

	private static Invocation parse(String line) {
		return SampleOptions.parse(line.isEmpty() ? new String[0] : line.split(" "));
	}

}
