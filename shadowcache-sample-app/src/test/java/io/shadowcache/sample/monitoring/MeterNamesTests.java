package io.shadowcache.sample.monitoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.shadowcache.sample.monitoring.Dashboard.Curve;
import io.shadowcache.spring.metrics.ShadowCacheMeter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Dashboard and rules ask for meters that exist, by labels that they have; also where a
 * meter appears only after a fault.
 */
class MeterNamesTests {

	private static final Pattern NAME = Pattern.compile("(?<![:\\w])shadowcache_\\w+");

	private static final Pattern SUM = Pattern
		.compile("(?:sum|max|min) by \\(([^)]*)\\) \\((?:rate\\(|increase\\()?(shadowcache_\\w+)");

	private static final Pattern LABEL = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

	/** Labels that come with every meter, and the bucket of a histogram. */
	private static final Set<String> COMMON = Set.of("job", "instance", "le");

	private static final Map<String, ShadowCacheMeter> METERS = Stream.of(ShadowCacheMeter.values())
		.flatMap((meter) -> names(meter).map((name) -> Map.entry(name, meter)))
		.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

	static Stream<String> expressions() {
		return Stream.concat(Rules.read().expressions(),
				Dashboard.read().curves().stream().map(Curve::expression).distinct());
	}

	@ParameterizedTest
	@MethodSource("expressions")
	void everyMeterExistsAndHasTheLabels(String expression) {
		assertThat(NAME.matcher(expression).results().map((name) -> name.group())).isSubsetOf(METERS.keySet());
		Matcher sums = SUM.matcher(expression);
		while (sums.find()) {
			Set<String> labels = new HashSet<>(List.of(sums.group(1).split(",\\s*")));
			labels.removeAll(COMMON);
			assertThat(METERS.get(sums.group(2)).tags()).containsAll(labels);
		}
	}

	@Test
	void everyMeterIsOnTheDashboard() {
		Set<ShadowCacheMeter> shown = expressions().flatMap((expression) -> NAME.matcher(expression).results())
			.map((name) -> METERS.get(name.group()))
			.collect(Collectors.toSet());
		assertThat(shown).containsExactlyInAnyOrder(ShadowCacheMeter.values());
	}

	@Test
	void everyLegendIsMadeOfLabelsThatTheExpressionKeeps() {
		assertThat(Dashboard.read().curves()).allSatisfy((curve) -> LABEL.matcher(curve.legend())
			.results()
			.forEach((label) -> assertThat(curve.expression()).containsPattern("by \\([^)]*\\b" + label.group(1))));
	}

	private static Stream<String> names(ShadowCacheMeter meter) {
		String name = meter.meterName().replace('.', '_');
		return switch (meter.type()) {
			case COUNTER -> Stream.of(name + "_total");
			case GAUGE -> Stream.of(name);
			case TIMER -> Stream.of("_count", "_sum", "_max", "_bucket").map((part) -> name + "_seconds" + part);
			case SUMMARY -> Stream.of("_count", "_sum", "_max").map((part) -> name + "_bytes" + part);
		};
	}

}
