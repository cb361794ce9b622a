package io.shadowcache.autoconfigure.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.MissReason;
import io.shadowcache.engine.StoreOutcome;
import io.shadowcache.spring.advice.AdviceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables of reference pages are written from the code.
 */
class ReferencePagesTests {

	private static final Path DOCS = Path.of("../docs");

	private static final String REWRITE = "./mvnw test -pl shadowcache-autoconfigure -am -Dtest=ReferencePagesTests "
			+ "-Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true";

	@ParameterizedTest
	@ValueSource(strings = { "configuration.md", "metrics.md" })
	void pageIsAsTheCodeSays(String name) throws IOException {
		Path page = DOCS.resolve(name);
		String written = Files.readString(page);
		String generated = new GeneratedTables().refresh(written);
		if (Boolean.getBoolean("docs.write")) {
			Files.writeString(page, generated);
			return;
		}
		assertThat(written).as("docs/%s is not what the code says; this writes it anew: %s", name, REWRITE)
			.isEqualTo(generated);
	}

	@Test
	void everyPropertyAndMeterHasATable() throws IOException {
		assertThat(Files.readString(DOCS.resolve("configuration.md")))
			.contains("<!-- generated: properties shadowcache -->", "<!-- generated: other properties -->");
		assertThat(Files.readString(DOCS.resolve("metrics.md"))).contains("<!-- generated: meters -->");
	}

	@Test
	void metricsPageHasEveryReasonAndOutcome() throws IOException {
		String page = Files.readString(DOCS.resolve("metrics.md"));
		assertThat(Stream
			.of(Stream.of(MissReason.values()).map(MissReason::tag),
					Stream.of(BypassReason.values()).map(BypassReason::tag),
					Stream.of(StoreOutcome.values()).map(StoreOutcome::tag))
			.flatMap((tags) -> tags)).allSatisfy((tag) -> assertThat(page).contains("`" + tag + "`"));
	}

	@Test
	void advisorPageHasEveryCode() throws IOException {
		assertThat(Files.readString(DOCS.resolve("advisor.md")).lines()).filteredOn((line) -> line.startsWith("| `"))
			.extracting((line) -> line.substring(3, line.indexOf('`', 3)))
			.contains(Stream.of(AdviceCode.values()).map(Enum::name).toArray(String[]::new));
	}

}
