package io.shadowcache.sample.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yaml.snakeyaml.Yaml;

/**
 * The rules that Prometheus is given.
 *
 * @param recordings the expressions by the name that each is recorded under
 * @param alerts the expressions by the name of the alert
 */
record Rules(Map<String, String> recordings, Map<String, String> alerts) {

	static Rules read() {
		try {
			String text = Files.readString(Dashboard.MONITORING.resolve("rules/shadowcache.rules.yml"));
			Map<String, List<Map<String, Object>>> file = new Yaml().load(text);
			return new Rules(expressions(file, "record"), expressions(file, "alert"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Stream<String> expressions() {
		return Stream.concat(this.recordings.values().stream(), this.alerts.values().stream());
	}

	@SuppressWarnings("unchecked")
	private static Map<String, String> expressions(Map<String, List<Map<String, Object>>> file, String kind) {
		return file.get("groups")
			.stream()
			.flatMap((group) -> ((List<Map<String, Object>>) group.get("rules")).stream())
			.filter((rule) -> rule.containsKey(kind))
			.collect(Collectors.toMap((rule) -> String.valueOf(rule.get(kind)),
					(rule) -> String.valueOf(rule.get("expr"))));
	}

}
