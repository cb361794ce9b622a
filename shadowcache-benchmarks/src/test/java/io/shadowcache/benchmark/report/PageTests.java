package io.shadowcache.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.shadowcache.benchmark.part.Part;
import io.shadowcache.benchmark.part.Parts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tables are written between marks.
 */
class PageTests {

	@TempDir
	private Path directory = Path.of("");

	private Path file = Path.of("");

	@BeforeEach
	void write() throws IOException {
		this.file = this.directory.resolve("page.md");
		Files.writeString(this.file, """
				before
				<!-- measured: a -->
				old
				<!-- end -->
				between
				<!-- measured: b -->
				<!-- end -->
				after
				""");
	}

	@Test
	void textBetweenMarksIsReplacedAndTheRestStays() throws IOException {
		new Page(this.file).write("a", "| $1 \\ |\n");
		assertThat(this.file).content().isEqualTo("""
				before
				<!-- measured: a -->
				| $1 \\ |
				<!-- end -->
				between
				<!-- measured: b -->
				<!-- end -->
				after
				""");
	}

	@Test
	void missingMarkIsNamed() {
		assertThatIllegalStateException().isThrownBy(() -> new Page(this.file).write("c", ""))
			.withMessageContaining("<!-- measured: c -->");
	}

	@Test
	void documentedPageHasAMarkForEachPart() throws IOException {
		String page = Files.readString(Path.of("../docs/performance.md"));
		assertThat(Parts.all()).extracting(Part::name)
			.allSatisfy((name) -> assertThat(page).contains("<!-- measured: %s -->".formatted(name)));
		assertThat(page).contains("<!-- measured: machine -->", "<!-- measured: goals -->", "<!-- measured: micro -->");
	}

}
