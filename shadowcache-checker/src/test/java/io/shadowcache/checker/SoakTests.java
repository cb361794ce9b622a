package io.shadowcache.checker;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class SoakTests {

	@Test
	void lastsAnHourWithAFaultEveryMinuteUnlessToldOtherwise() {
		CheckerOptions options = options("soak");
		assertThat(options.minutes).isEqualTo(60);
		assertThat(options.between).isEqualTo(Duration.ofMinutes(1));
		assertThat(options.load.pause).isEqualTo(Duration.ofMillis(100));
		assertThat(options.problem()).isNull();
	}

	@Test
	void takesTheOptionsOfARun() {
		CheckerOptions options = options("soak", "--minutes", "240", "--between", "30s", "--level", "strict");
		assertThat(options.minutes).isEqualTo(240);
		assertThat(options.between).isEqualTo(Duration.ofSeconds(30));
		assertThat(options.chosenFaults()).hasSizeGreaterThan(20);
	}

	private static CheckerOptions options(String... words) {
		CommandLine line = ConsistencyChecker.commandLine();
		line.parseArgs(words);
		Soak soak = line.getSubcommands().get("soak").getCommand();
		return soak.options;
	}

}
