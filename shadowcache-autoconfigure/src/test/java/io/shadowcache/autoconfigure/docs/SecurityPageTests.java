package io.shadowcache.autoconfigure.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each promise of the page on security names a test that exists.
 */
class SecurityPageTests {

	private static final Path PROJECT = Path.of("..");

	private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Tests)`(?: \\(((?:`\\w+`(?:, )?)+)\\))?");

	private static final Pattern METHOD = Pattern.compile("`(\\w+)`");

	@Test
	void everyTestThatThePageNamesExists() throws IOException {
		Map<String, String> tests = tests();
		Matcher named = TEST.matcher(Files.readString(PROJECT.resolve("docs/security.md")));
		int found = 0;
		while (named.find()) {
			assertThat(tests).containsKey(named.group(1));
			for (String method : methods(named.group(2))) {
				assertThat(tests.get(named.group(1))).as(named.group(1)).contains(method);
			}
			found++;
		}
		assertThat(found).isGreaterThan(20);
	}

	@Test
	void everyPromiseOfThePageNamesATest() throws IOException {
		assertThat(Files.readAllLines(PROJECT.resolve("docs/security.md"))).filteredOn((line) -> line.startsWith("| "))
			.filteredOn((line) -> !line.equals("| promise | proof |"))
			.isNotEmpty()
			.allMatch((line) -> TEST.matcher(line).find());
	}

	private static List<String> methods(String group) {
		List<String> methods = new ArrayList<>();
		Matcher method = METHOD.matcher((group != null) ? group : "");
		while (method.find()) {
			methods.add(method.group(1));
		}
		return methods;
	}

	/**
	 * Returns the sources of all test classes by their names; classes of the same name
	 * together.
	 */
	private static Map<String, String> tests() throws IOException {
		try (Stream<Path> modules = Files.list(PROJECT)) {
			return modules.map((module) -> module.resolve("src/test/java"))
				.filter(Files::isDirectory)
				.flatMap(SecurityPageTests::sources)
				.collect(Collectors.toMap((path) -> path.getFileName().toString().replace(".java", ""),
						SecurityPageTests::read, String::concat));
		}
	}

	private static Stream<Path> sources(Path root) {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((path) -> path.toString().endsWith("Tests.java")).toList().stream();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String read(Path path) {
		try {
			return Files.readString(path);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
