package io.shadowcache.autoconfigure;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.tracer.common.SpanContext;
import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.spring.observation.QueryLogContext;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of what log lines and meters tell of the call that they belong to.
 */
class TracedCallsTests {

	private static final String OPENMETRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class, ShadowCacheAutoConfiguration.class,
				ShadowCacheObservationAutoConfiguration.class, ShadowCacheMetricsAutoConfiguration.class))
		.withBean(Names.class)
		.withPropertyValues("shadowcache.store=memory", "shadowcache.database-id=shop",
				"shadowcache.observations.enabled=true");

	@Test
	void logLinesOfACallNameItsQuery() {
		this.context.run((running) -> {
			ListAppender<ILoggingEvent> lines = listen();
			Names names = running.getBean(Names.class);
			names.outer(names);
			assertThat(lines.list).extracting(ILoggingEvent::getMessage, TracedCallsTests::query)
				.containsExactly(line("outer", "Names.outer"), line("inner", "Names.inner"),
						line("outer again", "Names.outer"));
			assertThat(MDC.get(QueryLogContext.KEY)).isNull();
		});
	}

	/**
	 * As context propagation does, which takes the observation to threads of the cache.
	 */
	@Test
	void logLinesOfAThreadThatGoesOnWithACallNameItsQuery() {
		this.context.run((running) -> {
			Names names = running.getBean(Names.class);
			ObservationRegistry registry = running.getBean(ObservationRegistry.class);
			names.within(() -> {
				Observation current = registry.getCurrentObservation();
				assertThat(CompletableFuture.supplyAsync(() -> queryIn(current)).join()).isEqualTo("Names.within");
				assertThat(CompletableFuture.supplyAsync(() -> MDC.get(QueryLogContext.KEY)).join()).isNull();
			});
		});
	}

	@Test
	void withoutObservationNothingIsPutIntoLogLines() {
		this.context.withPropertyValues("shadowcache.observations.enabled=false").run((running) -> {
			ListAppender<ILoggingEvent> lines = listen();
			running.getBean(Names.class).inner();
			assertThat(lines.list).extracting(TracedCallsTests::query).containsOnlyNulls();
		});
	}

	@Test
	void metersOfTracedCallsHaveExemplars() {
		PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT,
				new PrometheusRegistry(), Clock.SYSTEM, new Span());
		registry.config().meterFilter(new MeterFilter() {

			@Override
			public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
				return DistributionStatisticConfig.builder().percentilesHistogram(true).build().merge(config);
			}

		});
		this.context.withBean(MeterRegistry.class, () -> registry).run((running) -> {
			running.getBean(Names.class).inner();
			running.getBean(Names.class).inner();
			String scraped = registry.scrape(OPENMETRICS);
			for (String meter : List.of("shadowcache_hit_seconds_bucket", "shadowcache_load_seconds_bucket",
					"shadowcache_requests_total")) {
				assertThat(scraped.lines().filter((line) -> line.startsWith(meter)))
					.anySatisfy((line) -> assertThat(line).contains("# {span_id=\"s1\",trace_id=\"t1\"}"));
			}
		});
	}

	private static String queryIn(Observation call) {
		try (Observation.Scope scope = call.openScope()) {
			return MDC.get(QueryLogContext.KEY);
		}
	}

	private static ListAppender<ILoggingEvent> listen() {
		ListAppender<ILoggingEvent> lines = new ListAppender<>();
		lines.start();
		Logger logger = (Logger) LoggerFactory.getLogger(Names.class);
		logger.detachAndStopAllAppenders();
		logger.addAppender(lines);
		return lines;
	}

	private static String query(ILoggingEvent line) {
		return line.getMDCPropertyMap().get(QueryLogContext.KEY);
	}

	private static Tuple line(String message, String query) {
		return tuple(message, query);
	}

	/**
	 * Queries that write log lines.
	 */
	public static class Names {

		private static final org.slf4j.Logger logger = LoggerFactory.getLogger(Names.class);

		@CachedQuery(tables = "product", key = "1")
		public String outer(Names names) {
			logger.info("outer");
			String inner = names.inner();
			logger.info("outer again");
			return inner;
		}

		@CachedQuery(tables = "product")
		public String inner() {
			logger.info("inner");
			return "name";
		}

		@CachedQuery(tables = "product", key = "2")
		public String within(Runnable action) {
			action.run();
			return "name";
		}

	}

	/**
	 * A span that is always there.
	 */
	private static final class Span implements SpanContext {

		@Override
		public String getCurrentTraceId() {
			return "t1";
		}

		@Override
		public String getCurrentSpanId() {
			return "s1";
		}

		@Override
		public boolean isCurrentSpanSampled() {
			return true;
		}

		@Override
		public void markCurrentSpanAsExemplar() {
			// There is nothing to mark.
		}

	}

}
