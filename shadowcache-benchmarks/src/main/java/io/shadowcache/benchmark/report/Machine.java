package io.shadowcache.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What something was measured on, and with which versions.
 */
public final class Machine {

	private static final Pattern JAR = Pattern.compile(
			".*[/\\\\](spring-core|spring-data-redis|spring-boot|lettuce-core|redisson|jetcache-core|kryo5|caffeine|fory-core"
					+ "|mariadb-java-client|jmh-core)-(\\d[^/\\\\]*)\\.jar");

	private Machine() {
	}

	/**
	 * Describes it.
	 * @return a list in Markdown
	 */
	public static String describe() {
		return "- %s, %d processors, %s of memory, %s\n- Java %s (%s)\n- %s\n".formatted(processor(),
				Runtime.getRuntime().availableProcessors(), memory(), System.getProperty("os.name"), Runtime.version(),
				System.getProperty("java.vm.name"), versions());
	}

	/**
	 * Tells how busy the machine is with other work.
	 * @return the number of processes that wanted to run in the last minute, or an empty
	 * text where that is unknown
	 */
	public static String load() {
		return firstWord(Path.of("/proc/loadavg"));
	}

	private static String firstWord(Path file) {
		try {
			return Files.readString(file).split("\\s", 2)[0];
		}
		catch (IOException ex) {
			return "";
		}
	}

	private static String processor() {
		return line("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch"));
	}

	private static String memory() {
		return line("/proc/meminfo", "MemTotal").map((text) -> text.split(" ", -1)[0])
			.map((kilobytes) -> "%d GB".formatted(Math.round(Long.parseLong(kilobytes) / 1024.0 / 1024)))
			.orElse("unknown size");
	}

	private static Optional<String> line(String file, String name) {
		try (Stream<String> lines = Files.lines(Path.of(file))) {
			return lines.filter((line) -> line.startsWith(name))
				.map((line) -> line.substring(line.indexOf(':') + 1).trim())
				.findFirst();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static String versions() {
		Map<String, String> versions = new TreeMap<>();
		for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)) {
			Matcher jar = JAR.matcher(entry);
			if (jar.matches()) {
				versions.put(jar.group(1), jar.group(2));
			}
		}
		return versions.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + " " + entry.getValue())
			.collect(Collectors.joining(", "));
	}

}
