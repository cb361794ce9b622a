package io.shadowcache.autoconfigure.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import io.shadowcache.autoconfigure.ShadowCacheAutoConfiguration;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.MissReason;
import io.shadowcache.engine.StoreOutcome;
import io.shadowcache.spring.metrics.ShadowCacheMeter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ReferencePagesTests {

	private static final Path DOCS = Path.of("../docs");

	@Test
	void configurationPageHasEveryPropertyWithDefaultAndMeaning() throws IOException {
		String page = Files.readString(DOCS.resolve("configuration.md"));
		properties().forEach((property) -> {
			String value = property.path("defaultValue").asString("");
			assertThat(page).contains("| `%s` | %s | %s |".formatted(property.get("name").asString(),
					value.isEmpty() ? "" : "`" + value + "`", property.get("description").asString()));
		});
	}

	@ParameterizedTest
	@EnumSource(ShadowCacheMeter.class)
	void metricsPageHasEveryMeterWithTagsAndMeaning(ShadowCacheMeter meter) throws IOException {
		String tags = meter.tags().isEmpty() ? "" : "`" + String.join("`, `", meter.tags()) + "`";
		assertThat(Files.readString(DOCS.resolve("metrics.md"))).contains("| `%s` | %s | %s | %s |"
			.formatted(meter.meterName(), meter.type().name().toLowerCase(Locale.ROOT), tags, meter.description()));
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

	private static Stream<JsonNode> properties() throws IOException {
		try (InputStream metadata = ShadowCacheAutoConfiguration.class
			.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
			Objects.requireNonNull(metadata, "metadata");
			return JsonMapper.shared()
				.readTree(metadata)
				.get("properties")
				.valueStream()
				.filter((property) -> property.get("name").asString().startsWith("shadowcache."))
				.toList()
				.stream();
		}
	}

}
