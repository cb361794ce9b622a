package io.shadowcache.spring.metrics;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.StoreFigures;

/**
 * The meters that show the connection of the store, and its generation.
 */
public final class StoreMeters {

	private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

	private StoreMeters() {
	}

	/**
	 * Registers the meters.
	 * @param registry where they are registered
	 * @param store the store itself, without anything around it; not kept from being
	 * collected
	 */
	public static void bind(MeterRegistry registry, CacheStore store) {
		MeterFactory factory = new MeterFactory(registry);
		factory.gauge(ShadowCacheMeter.CONNECTION_UP, store, (state) -> StoreFigures.of(state).connected() ? 1 : 0);
		factory.functionCounter(ShadowCacheMeter.VERIFICATIONS, store,
				(state) -> StoreFigures.of(state).verifications(), "success");
		factory.functionCounter(ShadowCacheMeter.VERIFICATIONS, store,
				(state) -> StoreFigures.of(state).failedVerifications(), "failure");
		factory.gauge(ShadowCacheMeter.VERIFICATION_AGE, store,
				(state) -> seconds(StoreFigures.of(state).verifiedNanosAgo()));
		factory.functionCounter(ShadowCacheMeter.GENERATIONS, store, (state) -> StoreFigures.of(state).generations());
		factory.gauge(ShadowCacheMeter.QUARANTINE, store, (state) -> seconds(StoreFigures.of(state).quarantineNanos()));
	}

	private static double seconds(long nanos) {
		return (nanos < 0) ? -1 : nanos / NANOS_PER_SECOND;
	}

}
