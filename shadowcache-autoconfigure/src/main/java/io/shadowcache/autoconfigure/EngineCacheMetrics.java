package io.shadowcache.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.cache.CacheMeterBinder;
import io.shadowcache.spring.cache.EngineCache;
import org.jspecify.annotations.Nullable;

/**
 * The meters that every cache of Spring's has, such as {@code cache.gets}.
 */
final class EngineCacheMetrics extends CacheMeterBinder<EngineCache> {

	EngineCacheMetrics(EngineCache cache, Iterable<Tag> tags) {
		super(cache, cache.getName(), tags);
	}

	private EngineCache cache() {
		EngineCache cache = getCache();
		if (cache == null) {
			throw new IllegalStateException("The cache of these meters is gone");
		}
		return cache;
	}

	/**
	 * Nobody counts entries.
	 */
	@Override
	protected @Nullable Long size() {
		return null;
	}

	@Override
	protected long hitCount() {
		return cache().counts().hits();
	}

	@Override
	protected Long missCount() {
		return cache().counts().misses();
	}

	@Override
	protected Long evictionCount() {
		return cache().counts().evictions();
	}

	@Override
	protected long putCount() {
		return cache().counts().puts();
	}

	@Override
	protected void bindImplementationSpecificMetrics(MeterRegistry registry) {
		// What else there is to say is in the meters of ShadowCache itself.
	}

}
