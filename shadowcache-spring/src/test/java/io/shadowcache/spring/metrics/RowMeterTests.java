package io.shadowcache.spring.metrics;

import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.MissReason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@link MicrometerCacheListener} tells of rows and of values of parameters, which
 * must never become tags.
 */
class RowMeterTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final MicrometerCacheListener listener = new MicrometerCacheListener(this.registry,
			TableNames.OF_ONE_DATABASE);

	@Test
	void aMissForAParameterNamesNoValue() {
		this.listener.onMiss(Queries.QUERY, MissReason.INVALIDATED, List.of(Queries.USER));
		assertThat(this.registry.get("shadowcache.requests")
			.tags("query", "byId", "result", "miss", "reason", "invalidated", "table", "parameter")
			.counter()
			.count()).isEqualTo(1);
	}

	@Test
	void anInvalidationOfARowCountsOnceForItsTable() {
		this.listener.onInvalidation(DependencySet.of(Queries.ROW, Queries.USER).asWritten());
		assertThat(this.registry.get("shadowcache.invalidations").counters()).singleElement()
			.satisfies((counter) -> assertThat(counter.getId().getTag("table")).isEqualTo("product"));
		assertThat(this.registry.find("shadowcache.evictions").counters()).isEmpty();
	}

}
