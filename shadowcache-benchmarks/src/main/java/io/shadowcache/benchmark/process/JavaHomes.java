package io.shadowcache.benchmark.process;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java installations of this machine: the one that runs this, and those beside it.
 */
public final class JavaHomes {

	private static final Pattern FEATURE = Pattern.compile("[0-9]+");

	private JavaHomes() {
	}

	/**
	 * Finds an installation.
	 * @param feature its version at least, such as 21
	 * @return the directory of this Java if it is new enough, otherwise of one beside it
	 * @throws IllegalStateException if there is none
	 */
	public static Path atLeast(int feature) {
		Path home = current();
		return (Runtime.version().feature() >= feature) ? home : beside(home, feature);
	}

	/**
	 * Returns the directory of the Java that runs this.
	 */
	static Path current() {
		return Path.of(System.getProperty("java.home"));
	}

	private static Path beside(Path home, int feature) {
		Path all = home.toAbsolutePath().getParent();
		try (Stream<Path> homes = Files.list(all)) {
			return homes.filter((one) -> feature(one) >= feature)
				.findFirst()
				.orElseThrow(() -> new IllegalStateException(
						"There is no Java %d or later in %s; run the benchmarks on one".formatted(feature, all)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s cannot be read".formatted(all), ex);
		}
	}

	/** What the installation says of itself, or 0 if it does not. */
	private static int feature(Path home) {
		Path release = home.resolve("release");
		if (!Files.isRegularFile(release)) {
			return 0;
		}
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(release)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			return 0;
		}
		Matcher version = FEATURE.matcher(properties.getProperty("JAVA_VERSION", ""));
		return version.find() ? Integer.parseInt(version.group()) : 0;
	}

}
