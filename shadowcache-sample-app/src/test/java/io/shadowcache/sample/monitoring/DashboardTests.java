package io.shadowcache.sample.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.shadowcache.sample.monitoring.Dashboard.Curve;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The dashboard is one that Grafana takes as it is.
 */
class DashboardTests {

	private static final Pattern VARIABLE = Pattern.compile("\\$(?!__)\\{?(\\w+)");

	private final Dashboard dashboard = Dashboard.read();

	@Test
	void identityIsFixed() {
		assertThat(this.dashboard.json().get("uid").asString()).isEqualTo("shadowcache");
		assertThat(this.dashboard.json().get("schemaVersion").asInt()).isEqualTo(41);
		assertThat(this.dashboard.json().has("id")).isFalse();
		assertThat(this.dashboard.json().has("__inputs")).isFalse();
	}

	@Test
	void everyDataSourceIsTheProvisionedOne() throws IOException {
		String provisioned = Files
			.readString(Dashboard.MONITORING.resolve("grafana/provisioning/datasources/prometheus.yml"));
		String uid = new Yaml().<Map<String, List<Map<String, String>>>>load(provisioned)
			.get("datasources")
			.get(0)
			.get("uid");
		List<JsonNode> sources = this.dashboard.json().findValues("datasource");
		assertThat(sources).filteredOn((source) -> "prometheus".equals(source.get("type").asString()))
			.hasSizeGreaterThan(this.dashboard.curves().size())
			.allMatch((source) -> uid.equals(source.get("uid").asString()));
		assertThat(sources).extracting((source) -> source.get("type").asString()).containsOnly("prometheus", "grafana");
	}

	@Test
	void panelsHaveIdsOfTheirOwnAndDoNotOverlap() {
		assertThat(this.dashboard.panels()).extracting((panel) -> panel.get("id").asInt()).doesNotHaveDuplicates();
		assertThat(this.dashboard.panels().stream().flatMap(DashboardTests::cells)).doesNotHaveDuplicates();
		assertThat(this.dashboard.panels()).filteredOn((panel) -> !panel.get("type").asString().equals("row"))
			.allSatisfy((panel) -> {
				assertThat(panel.get("description").asString()).endsWith(".");
				assertThat(panel.get("targets").size()).isPositive();
			});
	}

	@Test
	void everyVariableThatIsUsedIsDefined() {
		Set<String> defined = this.dashboard.variables()
			.stream()
			.map((variable) -> variable.get("name").asString())
			.collect(Collectors.toSet());
		assertThat(variables(this.dashboard.json().toString())).containsExactlyInAnyOrderElementsOf(defined);
	}

	@Test
	void panelsOfWhatMayNeverHappenShowZero() {
		assertThat(this.dashboard.curves().stream().filter(Curve::isZeroWithoutData).map(Curve::panel).distinct())
			.containsExactly("Connection", "Circuit breakers", "Alerts", "Bypasses by reason", "Waiting for others",
					"Writes to tables that nobody reads", "Evictions of whole queries",
					"Early refreshes and expired values", "Failures");
	}

	private static Set<String> variables(String json) {
		return VARIABLE.matcher(json)
			.results()
			.map((MatchResult result) -> result.group(1))
			.collect(Collectors.toSet());
	}

	private static Stream<String> cells(JsonNode panel) {
		JsonNode place = panel.get("gridPos");
		int right = place.get("x").asInt() + place.get("w").asInt();
		int bottom = place.get("y").asInt() + place.get("h").asInt();
		assertThat(right).as(panel.get("title").asString()).isLessThanOrEqualTo(24);
		return Stream.iterate(place.get("x").asInt(), (x) -> x < right, (x) -> x + 1)
			.flatMap((x) -> Stream.iterate(place.get("y").asInt(), (y) -> y < bottom, (y) -> y + 1)
				.map((y) -> x + "/" + y));
	}

}
