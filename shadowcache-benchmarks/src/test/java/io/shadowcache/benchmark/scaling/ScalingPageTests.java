package io.shadowcache.benchmark.scaling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables of the page are what the program says.
 */
class ScalingPageTests {

	private static final Path PAGE = Path.of("../docs/scaling.md");

	private static final Pattern TABLE = Pattern.compile("<!-- calculated: (.*?) -->\n.*?<!-- end -->", Pattern.DOTALL);

	@Test
	void tablesAreWhatTheProgramSays() throws IOException {
		String page = Files.readString(PAGE);
		String calculated = TABLE.matcher(page).replaceAll(ScalingPageTests::calculate);
		if (Boolean.getBoolean("docs.write")) {
			Files.writeString(PAGE, calculated);
			return;
		}
		assertThat(page)
			.as("docs/scaling.md is not what the program says; -Ddocs.write=true with this test writes it anew")
			.isEqualTo(calculated);
		assertThat(TABLE.matcher(page).results()).hasSizeGreaterThan(3);
	}

	private static String calculate(MatchResult mark) {
		String arguments = mark.group(1);
		return "<!-- calculated: %s -->\n%s<!-- end -->".formatted(arguments, Scaling.table(arguments.split(" ", -1)));
	}

}
