package io.shadowcache.spring.metrics;

import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.EarlyRefreshStep;
import io.shadowcache.engine.StaleReason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExpiryMeterTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	@Test
	void whatHappensAtTheEndOfAnEntrysLifeIsCounted() {
		tell(new MicrometerCacheListener(this.registry, TableNames.OF_ONE_DATABASE));
		assertThat(count("shadowcache.stale", "reason", "timeout")).isEqualTo(1);
		assertThat(count("shadowcache.soft.timeouts", "query", "byId")).isEqualTo(1);
		assertThat(count("shadowcache.early.refreshes", "step", "dropped")).isEqualTo(1);
	}

	@Test
	void figuresOfAQueryTellWhatHappensAtTheEndOfAnEntrysLife() {
		CacheStatistics statistics = new CacheStatistics(TableNames.OF_ONE_DATABASE);
		tell(statistics);
		assertThat(statistics.query("byId").stale()).isEqualTo(Map.of("timeout", 1L));
		assertThat(statistics.query("byId").earlyRefreshes()).isEqualTo(Map.of("dropped", 1L));
	}

	static void tell(CacheListener listener) {
		listener.onStale(Queries.QUERY, StaleReason.TIMEOUT);
		listener.onSoftTimeout(Queries.QUERY);
		listener.onEarlyRefresh(Queries.QUERY, EarlyRefreshStep.DROPPED);
	}

	private double count(String meter, String tag, String value) {
		return this.registry.get(meter).tag(tag, value).counter().count();
	}

}
