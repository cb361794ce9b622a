package io.shadowcache.autoconfigure.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every link of the documentation to a file or a heading leads there.
 */
class LinkTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern CODE = Pattern.compile("^```.*?^```|`[^`\\n]*`", Pattern.DOTALL | Pattern.MULTILINE);

	private static final Pattern BLOCK = Pattern.compile("^```.*?^```", Pattern.DOTALL | Pattern.MULTILINE);

	private static final Pattern LINK = Pattern.compile("]\\((?!https?://|mailto:)([^)#\\s]*)(?:#([^)\\s]*))?\\)");

	private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

	@Test
	void everyLinkLeadsSomewhere() throws IOException {
		List<String> broken = new ArrayList<>();
		for (Path page : pages()) {
			String text = CODE.matcher(Files.readString(page)).replaceAll("`code`");
			LINK.matcher(text)
				.results()
				.filter((link) -> !leadsSomewhere(page, link))
				.forEach((link) -> broken.add(ROOT.relativize(page) + ": " + link.group()));
		}
		assertThat(broken).isEmpty();
	}

	@Test
	void headingsHaveTheAnchorsOfGitHub() {
		assertThat(anchors("# It's `code`, a-b\n## Twice\n```\n# comment\n```\n## Twice\n"))
			.containsExactlyInAnyOrder("its-code-a-b", "twice", "twice-1");
	}

	private static boolean leadsSomewhere(Path page, MatchResult link) {
		Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
		String anchor = link.group(2);
		try {
			return Files.exists(target) && (anchor == null || !target.toString().endsWith(".md")
					|| anchors(Files.readString(target)).contains(anchor));
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static Set<String> anchors(String text) {
		Map<String, Integer> seen = new HashMap<>();
		Set<String> anchors = new HashSet<>();
		HEADING.matcher(BLOCK.matcher(text).replaceAll("")).results().forEach((heading) -> {
			String anchor = heading.group(1)
				.toLowerCase(Locale.ROOT)
				.replaceAll("[^\\p{L}\\p{N}_ -]", "")
				.replace(' ', '-');
			int before = seen.merge(anchor, 1, Integer::sum) - 1;
			anchors.add((before == 0) ? anchor : anchor + "-" + before);
		});
		return anchors;
	}

	private static List<Path> pages() throws IOException {
		try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
			return Stream
				.concat(Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md").map(ROOT::resolve),
						docs.filter((file) -> file.toString().endsWith(".md")))
				.toList();
		}
	}

}
