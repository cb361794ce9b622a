package io.shadowcache.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the configuration metadata that IDEs read.
 */
class ConfigurationMetadataTests {

	private static final List<JsonNode> PROPERTIES = read().get("properties")
		.valueStream()
		.filter((property) -> property.get("name").asString().startsWith("shadowcache."))
		.toList();

	@Test
	void everyPropertyHasADescription() {
		assertThat(PROPERTIES).allSatisfy(
				(property) -> assertThat(property.path("description").asString("")).as(property.get("name").asString())
					.isNotBlank()
					.endsWith("."));
	}

	@Test
	void descriptionsOfBooleansBeginWithWhether() {
		assertThat(PROPERTIES).filteredOn((property) -> property.get("type").asString().endsWith("Boolean"))
			.isNotEmpty()
			.allSatisfy((property) -> assertThat(property.get("description").asString()).startsWith("Whether "));
	}

	@Test
	void allPropertiesAreListed() {
		Set<String> names = PROPERTIES.stream()
			.map((property) -> property.get("name").asString())
			.collect(Collectors.toSet());
		assertThat(names).containsExactlyInAnyOrder("shadowcache.enabled", "shadowcache.mode", "shadowcache.store",
				"shadowcache.application", "shadowcache.database-id", "shadowcache.ttl", "shadowcache.jitter",
				"shadowcache.null-ttl", "shadowcache.max-entry-size", "shadowcache.primary-reads", "shadowcache.codec",
				"shadowcache.compression.above", "shadowcache.queries", "shadowcache.data-sources",
				"shadowcache.consistency.level", "shadowcache.consistency.intents.alarm",
				"shadowcache.consistency.intents.create", "shadowcache.consistency.intents.enabled",
				"shadowcache.consistency.intents.interval", "shadowcache.consistency.intents.max-size",
				"shadowcache.consistency.lease", "shadowcache.consistency.tables", "shadowcache.redis.read-timeout",
				"shadowcache.redis.write-timeout", "shadowcache.redis.start-timeout", "shadowcache.memcached.servers",
				"shadowcache.memcached.username", "shadowcache.memcached.password", "shadowcache.memcached.ssl-bundle",
				"shadowcache.memcached.read-timeout", "shadowcache.memcached.write-timeout",
				"shadowcache.memcached.start-timeout", "shadowcache.memory.max-entries", "shadowcache.breaker.failures",
				"shadowcache.breaker.open", "shadowcache.bulkhead.max-loads", "shadowcache.bulkhead.max-wait",
				"shadowcache.load-lease.enabled", "shadowcache.load-lease.min-load", "shadowcache.load-lease.max-wait",
				"shadowcache.load-lease.always", "shadowcache.load-lease.never", "shadowcache.tables.undeclared",
				"shadowcache.sql.observe", "shadowcache.sql.queries", "shadowcache.sql.max-statements",
				"shadowcache.sql.candidates", "shadowcache.near.mode", "shadowcache.near.max-staleness",
				"shadowcache.near.max-entries", "shadowcache.near.max-bytes", "shadowcache.early-refresh.enabled",
				"shadowcache.early-refresh.beta", "shadowcache.stale-on-error", "shadowcache.stale-on-timeout",
				"shadowcache.stale-for", "shadowcache.background-threads", "shadowcache.caches",
				"shadowcache.cache-manager.by-reference", "shadowcache.cache-manager.enabled",
				"shadowcache.async.threads", "shadowcache.async.max-waiting", "shadowcache.redis.connection-factory",
				"shadowcache.events.enabled", "shadowcache.observations.enabled");
	}

	@Test
	void defaultsAreListed() {
		assertThat(property("shadowcache.ttl").get("defaultValue").asString()).isEqualTo("10m");
		assertThat(property("shadowcache.consistency.level").get("defaultValue").asString()).isEqualTo("marked");
	}

	@Test
	void enumsHaveHints() {
		assertThat(read().get("hints").valueStream().map((hint) -> hint.get("name").asString())).contains(
				"shadowcache.store", "shadowcache.consistency.level", "shadowcache.consistency.tables.values",
				"shadowcache.near.mode");
	}

	private static JsonNode property(String name) {
		return PROPERTIES.stream().filter((one) -> one.get("name").asString().equals(name)).findFirst().orElseThrow();
	}

	/**
	 * The class path has metadata of other modules too.
	 */
	private static JsonNode read() {
		try {
			for (URL resource : Collections.list(ConfigurationMetadataTests.class.getClassLoader()
				.getResources("META-INF/spring-configuration-metadata.json"))) {
				try (InputStream stream = resource.openStream()) {
					JsonNode metadata = JsonMapper.shared().readTree(stream);
					if (metadata.toString().contains("\"shadowcache.ttl\"")) {
						return metadata;
					}
				}
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		throw new IllegalStateException("There is no metadata of ShadowCache on the class path");
	}

}
