package io.shadowcache.autoconfigure.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Java in the documentation is quoted from code that is compiled and run: a comment in
 * front of each block names file and tag.
 */
class QuotedCodeTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern BLOCK = Pattern
		.compile("(?:<!-- code: (?<file>\\S+)#(?<tag>\\w+) -->\\n)?```java\\n(?<code>.*?)```", Pattern.DOTALL);

	static Stream<Path> pages() throws IOException {
		try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
			return Stream.concat(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")),
					docs.filter((file) -> file.toString().endsWith(".md")).toList().stream());
		}
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyJavaBlockStandsInCompiledCode(Path page) {
		Matcher blocks = BLOCK.matcher(read(page));
		while (blocks.find()) {
			assertThat(blocks.group("file")).as("Source of the block in %s:%n%s", page, blocks.group("code"))
				.isNotNull();
			assertThat(blocks.group("code")).as("%s in %s", blocks.group("tag"), page)
				.isEqualTo(region(ROOT.resolve(blocks.group("file")), blocks.group("tag")));
		}
	}

	@Test
	void readmeQuotesCode() {
		assertThat(BLOCK.matcher(read(ROOT.resolve("README.md"))).find()).isTrue();
	}

	private static String region(Path file, String tag) {
		String code = read(file);
		String begin = "// tag::" + tag + "[]\n";
		int from = code.indexOf(begin) + begin.length();
		String region = code.substring(from, code.indexOf("// end::" + tag + "[]")).stripTrailing();
		return (region.stripIndent() + "\n").replace("\t", "    ");
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
