package io.shadowcache.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what IDEs and people read about the properties.
 */
class DashboardPropertiesPageTests {

	private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

	@Test
	void allPropertiesAreListedWithADescription() throws IOException {
		assertThat(properties()).extracting((property) -> property.get("name").asString())
			.containsExactlyInAnyOrder("shadowcache.dashboard.enabled", "shadowcache.dashboard.path",
					"shadowcache.dashboard.actions", "shadowcache.dashboard.slow-load");
		assertThat(properties())
			.allSatisfy((property) -> assertThat(property.path("description").asString("")).isNotBlank().endsWith("."));
	}

	@Test
	void configurationPageHasEveryPropertyWithDefaultAndMeaning() throws IOException {
		String page = Files.readString(Path.of("../docs/configuration.md"));
		assertThat(properties()).allSatisfy((property) -> assertThat(page)
			.contains("| `%s` | `%s` | %s |".formatted(property.get("name").asString(),
					property.get("defaultValue").asString(), property.get("description").asString())));
	}

	private static List<JsonNode> properties() throws IOException {
		try (InputStream metadata = Files.newInputStream(METADATA)) {
			return Objects.requireNonNull(JsonMapper.shared().readTree(metadata).get("properties"))
				.valueStream()
				.toList();
		}
	}

}
