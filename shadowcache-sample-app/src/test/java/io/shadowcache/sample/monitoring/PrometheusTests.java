package io.shadowcache.sample.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.shadowcache.sample.SampleTest;
import io.shadowcache.sample.monitoring.Dashboard.Curve;
import io.shadowcache.sample.proof.Http;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.testcontainers.junit.jupiter.Testcontainers;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real Prometheus scrapes the running sample, and every expression that is shipped or
 * documented gives numbers there; skipped where there is no Docker.
 */
@SampleTest
@Testcontainers(disabledWithoutDocker = true)
@TestInstance(Lifecycle.PER_CLASS)
class PrometheusTests {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final Pattern SELECTOR = Pattern.compile("(?<![:\\w])shadowcache_\\w+(?:\\{[^}]*})?");

	private static final Pattern VALUES = Pattern.compile("label_values\\((?<meter>.+), (?<label>\\w+)\\)");

	private static final Pattern CELL = Pattern.compile("\\| `(?<expression>[^`]+)` \\|");

	private Http sample;

	private PrometheusServer prometheus;

	@BeforeAll
	void startPrometheus(@LocalServerPort int port) throws IOException {
		this.sample = new Http(port);
		this.prometheus = PrometheusServer.start(port);
	}

	@AfterAll
	void stopPrometheus() {
		this.prometheus.close();
	}

	@Test
	void promtoolAcceptsConfigurationsAndRules() throws Exception {
		assertThat(this.prometheus.promtool("check config prometheus.yml")).contains("1 rule files found");
		assertThat(this.prometheus.promtool("check config example_prometheus.yml")).contains("1 rule files found");
		this.prometheus.promtool("check rules --lint-fatal rules/shadowcache.rules.yml");
	}

	@Test
	void everyAlertFiresWhenItShouldAndOnlyThen() throws Exception {
		assertThat(this.prometheus.promtool("test rules rules/shadowcache.tests.yml")).contains("SUCCESS");
		String tests = Files.readString(Dashboard.MONITORING.resolve("rules/shadowcache.tests.yml"));
		assertThat(tests).contains(Rules.read().alerts().keySet().stream().map((alert) -> "name: " + alert).toList());
	}

	@Test
	void everyPanelShowsSomething() {
		assertData(Dashboard.read().curves().stream().map(Curve::promql));
	}

	@Test
	void everyVariableOfTheDashboardHasValues() {
		assertData(Dashboard.read()
			.variables()
			.stream()
			.map((variable) -> VALUES.matcher(variable.get("definition").asString())
				.replaceFirst("count by (${label}) (${meter})"))
			.map(Curve::resolve));
	}

	@Test
	void everyRuleIsEvaluatedAndEveryRecordingHasData() {
		assertData(Rules.read().recordings().keySet().stream());
		Set<JsonNode> rules = this.prometheus.ruleGroups()
			.valueStream()
			.flatMap((group) -> group.get("rules").valueStream())
			.collect(Collectors.toSet());
		assertThat(rules).hasSize((int) Rules.read().expressions().count())
			.allSatisfy((rule) -> assertThat(rule.get("health").asString()).as(rule.toString()).isEqualTo("ok"));
	}

	@Test
	void everyAlertWatchesMetersThatAreThereBeforeTheFault() {
		assertData(Rules.read()
			.alerts()
			.values()
			.stream()
			.flatMap((expression) -> SELECTOR.matcher(expression).results())
			.map(MatchResult::group)
			.filter((selector) -> !selector.equals("shadowcache_stale_total")));
	}

	@Test
	void everyDocumentedExpressionGivesNumbers() throws IOException {
		String page = Files.readString(Dashboard.MONITORING.resolve("../docs/metrics.md"));
		String answers = page.substring(page.indexOf("## Questions and answers"));
		assertData(CELL.matcher(answers).results().map((cell) -> cell.group(1)));
	}

	private void assertData(Stream<String> expressions) {
		Set<String> missing = expressions.collect(Collectors.toCollection(LinkedHashSet::new));
		assertThat(missing).isNotEmpty();
		Awaitility.await()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(500))
			.atMost(PATIENCE)
			.untilAsserted(() -> {
				makeTraffic();
				missing.removeIf(this.prometheus::hasData);
				assertThat(missing).as("Expressions without data").isEmpty();
			});
	}

	private void makeTraffic() {
		String airline = this.sample.get("/api/airlines/6").body();
		this.sample.get("/api/airlines/6");
		assertThat(this.sample.put("/api/airlines/6", airline).statusCode()).isEqualTo(200);
		for (String path : new String[] { "/api/airlines/6", "/api/airlines/6", "/api/routes/ATL/DXB",
				"/api/reports/busiest-airports", "/items/watched" }) {
			assertThat(this.sample.get(path).statusCode()).isEqualTo(200);
		}
	}

}
