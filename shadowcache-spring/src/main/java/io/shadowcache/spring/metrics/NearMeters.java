package io.shadowcache.spring.metrics;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.shadowcache.near.ForgetReason;
import io.shadowcache.near.NearEntryStore;

/**
 * The meters that show the state of the near cache.
 */
public final class NearMeters {

	private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

	private NearMeters() {
	}

	/**
	 * Registers the meters.
	 * @param registry where they are registered
	 * @param near the near cache, not kept from being collected
	 */
	public static void bind(MeterRegistry registry, NearEntryStore near) {
		MeterFactory factory = new MeterFactory(registry);
		factory.gauge(ShadowCacheMeter.NEAR_ENTRIES, near, (cache) -> cache.figures().entries());
		factory.gauge(ShadowCacheMeter.NEAR_BYTES, near, (cache) -> cache.figures().bytes());
		factory.functionCounter(ShadowCacheMeter.NEAR_EVICTIONS, near, (cache) -> cache.figures().evictions());
		for (ForgetReason reason : ForgetReason.values()) {
			factory.functionCounter(ShadowCacheMeter.NEAR_FORGETS, near,
					(cache) -> cache.figures().forgets().getOrDefault(reason, 0L), reason.tag());
		}
		factory.gauge(ShadowCacheMeter.NEAR_HEARING, near, (cache) -> cache.figures().hearing() ? 1 : 0);
		factory.gauge(ShadowCacheMeter.NEAR_LAG, near, NearMeters::lagSeconds);
	}

	private static double lagSeconds(NearEntryStore near) {
		long nanos = near.figures().lagNanos();
		return (nanos < 0) ? -1 : nanos / NANOS_PER_SECOND;
	}

}
