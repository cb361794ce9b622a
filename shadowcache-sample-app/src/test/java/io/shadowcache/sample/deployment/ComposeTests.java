package io.shadowcache.sample.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The parts of {@code docker-compose.yml} fit together.
 */
class ComposeTests {

	private static final Path ROOT = Path.of("..");

	private final Map<String, Map<String, Object>> services = services();

	@Test
	void everyServiceIsReachableFromThisMachineOnlyOnItsUsualPort() {
		assertThat(this.services.keySet()).containsExactly("mysql", "redis", "sample", "prometheus", "grafana");
		assertThat(all("ports")).containsExactly("127.0.0.1:${DB_PORT:-3306}:3306",
				"127.0.0.1:${CACHE_PORT:-6379}:6379", "127.0.0.1:${SAMPLE_PORT:-5000}:5000",
				"127.0.0.1:${PROMETHEUS_PORT:-9090}:9090", "127.0.0.1:${GRAFANA_PORT:-3000}:3000");
	}

	@Test
	void everyMountedFileExists() {
		assertThat(all("volumes").filter((volume) -> volume.startsWith("./"))
			.map((volume) -> ROOT.resolve(volume.substring(0, volume.indexOf(':'))))).hasSize(5)
			.allMatch(Files::exists);
	}

	@Test
	void everyServiceSaysWhetherItIsWell() {
		assertThat(this.services).allSatisfy((name, service) -> assertThat(service.containsKey("healthcheck")
				|| read("Dockerfile").contains("HEALTHCHECK") && name.equals("sample"))
			.isTrue());
	}

	@Test
	void sampleListensWherePrometheusScrapes() {
		assertThat(read("Dockerfile")).contains("SERVER_PORT=5000", "http://127.0.0.1:5000/health", "USER 10001");
		assertThat(read("monitoring/prometheus.yml")).contains("targets: [\"sample:5000\"]");
	}

	@Test
	void grafanaFindsPrometheusAndTheDashboard() {
		assertThat(read("monitoring/grafana/provisioning/datasources/prometheus.yml"))
			.contains("url: http://prometheus:9090");
		assertThat(read("monitoring/grafana/provisioning/dashboards/shadowcache.yml"))
			.contains("path: /etc/grafana/dashboards\n");
		assertThat(all("volumes")).contains("./monitoring/grafana/dashboards:/etc/grafana/dashboards:ro");
		assertThat(read("docker-compose.yml")).contains("/etc/grafana/dashboards/shadowcache.json");
	}

	private Stream<String> all(String key) {
		return this.services.values()
			.stream()
			.flatMap((service) -> ((List<?>) service.getOrDefault(key, List.of())).stream())
			.map(String::valueOf);
	}

	private static Map<String, Map<String, Object>> services() {
		return new Yaml().<Map<String, Map<String, Map<String, Object>>>>load(read("docker-compose.yml"))
			.get("services");
	}

	private static String read(String file) {
		try {
			return Files.readString(ROOT.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
