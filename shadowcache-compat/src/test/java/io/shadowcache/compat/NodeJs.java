package io.shadowcache.compat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Node.js with the npm package, in the build directory. Tests that need it are skipped
 * where it is not at hand.
 */
public final class NodeJs {

	private static final Path DIRECTORY = Path.of("target", "npm");

	private static final List<String> PACKAGES = List.of("@actvalue/mysql-redis-cache@4.1.0", "mysql2@3.24.5",
			"redis@5.12.1");

	private NodeJs() {
	}

	/**
	 * Skips the test unless there is Node.js.
	 */
	public static void assumeThere() throws Exception {
		boolean there;
		try {
			there = run(List.of("node", "--version"), "").exit() == 0;
		}
		catch (IOException ex) {
			there = false;
		}
		assumeTrue(there, "Node.js is not installed");
	}

	/**
	 * Skips the test unless there is the npm package, which is installed if need be.
	 */
	public static void assumePackage() throws Exception {
		assumeThere();
		if (Files.exists(DIRECTORY.resolve("node_modules").resolve("redis"))) {
			return;
		}
		Files.createDirectories(DIRECTORY);
		Files.writeString(DIRECTORY.resolve("package.json"), "{}");
		List<String> command = new ArrayList<>(List.of("npm", "install", "--no-audit", "--no-fund"));
		command.addAll(PACKAGES);
		Result result = run(command, "");
		assumeTrue(result.exit() == 0, () -> "npm cannot install the package: " + result.output());
	}

	/**
	 * Runs a script of the test resources.
	 * @param script its file name
	 * @param input what it reads from standard input
	 * @param arguments its arguments
	 * @return what it wrote
	 */
	public static String run(String script, String input, String... arguments) throws Exception {
		Files.createDirectories(DIRECTORY);
		Files.writeString(DIRECTORY.resolve(script), Vectors.text("node/" + script));
		List<String> command = new ArrayList<>(List.of("node", script));
		command.addAll(List.of(arguments));
		Result result = run(command, input);
		if (result.exit() != 0) {
			throw new IllegalStateException(result.output());
		}
		return result.output();
	}

	private static Result run(List<String> command, String input) throws IOException, InterruptedException {
		Files.createDirectories(DIRECTORY);
		Path stdin = Files.writeString(Files.createTempFile("node", ".in"), input);
		Path stdout = Files.createTempFile("node", ".out");
		ProcessBuilder builder = new ProcessBuilder(command).directory(DIRECTORY.toFile())
			.redirectInput(stdin.toFile())
			.redirectErrorStream(true)
			.redirectOutput(stdout.toFile());
		builder.environment().put("TZ", "Europe/Rome");
		try {
			Process process = builder.start();
			if (!process.waitFor(3, TimeUnit.MINUTES)) {
				process.destroyForcibly().waitFor();
			}
			return new Result(process.exitValue(), Files.readString(stdout, StandardCharsets.UTF_8));
		}
		finally {
			Files.delete(stdin);
			Files.delete(stdout);
		}
	}

	private record Result(int exit, String output) {
	}

}
