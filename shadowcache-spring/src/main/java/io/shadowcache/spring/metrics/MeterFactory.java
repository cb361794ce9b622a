package io.shadowcache.spring.metrics;

import java.util.List;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/**
 * Registers the documented meters.
 */
final class MeterFactory {

	private final MeterRegistry registry;

	MeterFactory(MeterRegistry registry) {
		this.registry = registry;
	}

	Counter counter(ShadowCacheMeter meter, String... values) {
		return Counter.builder(meter.meterName())
			.description(meter.description())
			.tags(tags(meter, values))
			.register(this.registry);
	}

	Timer timer(ShadowCacheMeter meter, String... values) {
		return Timer.builder(meter.meterName())
			.description(meter.description())
			.tags(tags(meter, values))
			.register(this.registry);
	}

	DistributionSummary summary(ShadowCacheMeter meter, String... values) {
		return DistributionSummary.builder(meter.meterName())
			.description(meter.description())
			.baseUnit("bytes")
			.tags(tags(meter, values))
			.register(this.registry);
	}

	<T> void gauge(ShadowCacheMeter meter, T state, ToDoubleFunction<T> value) {
		Gauge.builder(meter.meterName(), state, value).description(meter.description()).register(this.registry);
	}

	<T> void functionCounter(ShadowCacheMeter meter, T state, ToDoubleFunction<T> value, String... values) {
		FunctionCounter.builder(meter.meterName(), state, value)
			.description(meter.description())
			.tags(tags(meter, values))
			.register(this.registry);
	}

	private static Tags tags(ShadowCacheMeter meter, String... values) {
		List<String> keys = meter.tags();
		if (keys.size() != values.length) {
			throw new IllegalArgumentException(meter + " has the tags " + keys + ", got " + values.length + " values");
		}
		Tags tags = Tags.empty();
		for (int index = 0; index < values.length; index++) {
			tags = tags.and(Tag.of(keys.get(index), values[index]));
		}
		return tags;
	}

}
