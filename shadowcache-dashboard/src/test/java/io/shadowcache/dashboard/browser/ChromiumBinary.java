package io.shadowcache.dashboard.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds Chromium, and installs it on a Debian where this process may.
 */
final class ChromiumBinary {

	private static final String VARIABLE = "CHROMIUM";

	private static final List<String> PATHS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

	private static final int INSTALL_MINUTES = 10;

	private ChromiumBinary() {
	}

	static Path path() {
		return find().or(() -> {
			install();
			return find();
		})
			.orElseThrow(
					() -> new IllegalStateException("The tests of the dashboard need a Chromium. Install it, such as "
							+ "by 'apt-get install chromium', or name its executable by the environment variable "
							+ VARIABLE));
	}

	private static Optional<Path> find() {
		return Stream.concat(Stream.ofNullable(System.getenv(VARIABLE)), PATHS.stream())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static void install() {
		if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
			return;
		}
		run("apt-get", "update", "-qq");
		run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
	}

	private static void run(String... command) {
		try {
			Process process = new ProcessBuilder(command).inheritIO().start();
			if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
				process.destroyForcibly();
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot run " + String.join(" ", command), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while Chromium is installed", ex);
		}
	}

}
