package io.shadowcache.sample.launch;

import java.time.Duration;

import io.shadowcache.jdbc.client.CacheEntry;
import io.shadowcache.jdbc.client.CachedFunction;
import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.sample.SampleProperties;
import io.shadowcache.sample.data.SampleTables;
import io.shadowcache.sample.metrics.FormerMeters;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Waits until the cache stores what is loaded. Just after the start of Redis, and of
 * tables that were filled a moment ago, it does not yet, which people would never notice,
 * but a command that asks the same thing twice at once would.
 */
@Component
@Profile("command")
public class CacheReadiness {

	private static final Logger logger = LoggerFactory.getLogger(CacheReadiness.class);

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private static final Duration PAUSE = Duration.ofMillis(100);

	private final CachedFunction<String> probe;

	/**
	 * Prepares to wait.
	 */
	public CacheReadiness(SqlCache cache, SampleProperties properties) {
		CachedFunction<String> function = cache.function(FormerMeters.PROBE, String.class);
		this.probe = properties.data().fill() ? function.dependsOnOnly(SampleTables.names())
				: function.dependsOnNothing();
	}

	/**
	 * Returns when entries are stored, or after a while, so that a Redis that is away is
	 * no end.
	 */
	public void await() throws InterruptedException {
		CacheEntry<@Nullable String> entry = this.probe.entry();
		long begin = System.nanoTime();
		while (!entry.write("ready")) {
			if (System.nanoTime() - begin > PATIENCE.toNanos()) {
				logger.warn("The cache does not store anything yet; going on without waiting for it");
				return;
			}
			Thread.sleep(PAUSE.toMillis());
		}
		forget(entry);
	}

	private static void forget(CacheEntry<@Nullable String> entry) {
		try {
			entry.evict();
		}
		catch (StoreException ex) {
			logger.debug("The probe is left to its time to live", ex);
		}
	}

}
