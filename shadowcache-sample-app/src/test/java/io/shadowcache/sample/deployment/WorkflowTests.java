package io.shadowcache.sample.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The workflow for people who fork the project.
 */
class WorkflowTests {

	private static final Path WORKFLOW = Path.of("..", ".github", "workflows", "ci.yml");

	private static final Pattern ACTION = Pattern.compile("uses: (\\S+)");

	private static final Pattern COMMAND = Pattern.compile("## Test it\\n\\n {4}(.+)\\n");

	@Test
	void actionlintFindsNothing() throws Exception {
		assertThat(Actionlint.findings(WORKFLOW)).isEmpty();
	}

	@Test
	void actionlintWouldFindAMistake(@TempDir Path directory) throws Exception {
		String broken = Files.readString(WORKFLOW).replace("${{ matrix.java }}", "${{ matrix.jdk }}");
		assertThat(Actionlint.findings(Files.writeString(directory.resolve("broken.yml"), broken)))
			.contains("property \"jdk\" is not defined");
	}

	@Test
	void itRunsTheReadmesTestCommandOnEveryJdk() throws IOException {
		var command = COMMAND.matcher(Files.readString(Path.of("..", "README.md")));
		assertThat(command.find()).isTrue();
		assertThat(Files.readString(WORKFLOW)).contains("run: " + command.group(1) + "\n", "java: [17, 21, 25]");
	}

	@Test
	void everyActionIsPinnedToAMajorVersion() throws IOException {
		assertThat(ACTION.matcher(Files.readString(WORKFLOW)).results().map((action) -> action.group(1))).isNotEmpty()
			.allMatch((action) -> action.matches("actions/[a-z-]+@v\\d+"));
	}

}
