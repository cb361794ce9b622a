package io.shadowcache.sample.monitoring;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dashboard of Grafana.
 *
 * @param json as it is provisioned
 */
record Dashboard(JsonNode json) {

	/** The folder of all that is monitored. */
	static final Path MONITORING = Path.of("..", "monitoring");

	static Dashboard read() {
		return new Dashboard(
				JsonMapper.shared().readTree(MONITORING.resolve("grafana/dashboards/shadowcache.json").toFile()));
	}

	List<JsonNode> panels() {
		return this.json.get("panels").valueStream().toList();
	}

	List<JsonNode> variables() {
		return this.json.at("/templating/list").valueStream().toList();
	}

	/**
	 * Returns every curve, with the title of its panel.
	 */
	List<Curve> curves() {
		return panels().stream().flatMap(Dashboard::curves).toList();
	}

	private static Stream<Curve> curves(JsonNode panel) {
		String title = panel.get("title").asString();
		return panel.path("targets")
			.valueStream()
			.map((target) -> new Curve(title, target.get("expr").asString(), target.get("legendFormat").asString()));
	}

	/**
	 * One expression of a panel.
	 *
	 * @param panel the title of the panel
	 * @param expression in PromQL, with variables
	 * @param legend the name of its series, with labels
	 */
	record Curve(String panel, String expression, String legend) {

		private static final String NOTHING = " or on() vector(0)";

		/**
		 * Whether this shows 0 before its meters exist.
		 */
		boolean isZeroWithoutData() {
			return this.expression.endsWith(NOTHING);
		}

		/**
		 * Returns the expression with values in the place of Grafana's variables, as for
		 * a dashboard that shows everything.
		 */
		String promql() {
			return resolve(this.expression);
		}

		static String resolve(String expression) {
			return expression.replace("$__rate_interval", "20s")
				.replace("$job", ".+")
				.replace("$instance", ".+")
				.replace("$query", ".+");
		}

	}

}
