package io.shadowcache.spring.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.engine.CacheListener;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that tables of one name in several databases are counted apart.
 */
class TableNamesTests {

	private final TableNames names = new TableNames("shop");

	@Test
	void metersOfTablesOfOneNameAreToldApart() {
		MeterRegistry registry = new SimpleMeterRegistry();
		write(new MicrometerCacheListener(registry, this.names));
		assertThat(registry.get("shadowcache.invalidations").tag("table", "product").counter().count()).isEqualTo(1);
		assertThat(registry.get("shadowcache.invalidations").tag("table", "archive:product").counter().count())
			.isEqualTo(2);
	}

	@Test
	void figuresOfTablesOfOneNameAreToldApart() {
		CacheStatistics statistics = new CacheStatistics(this.names);
		write(statistics);
		assertThat(statistics.writes()).containsEntry("product", 1L).containsEntry("archive:product", 2L);
	}

	private static void write(CacheListener listener) {
		listener.onInvalidation(product("shop"));
		listener.onInvalidation(product("archive"));
		listener.onInvalidation(product("archive"));
	}

	private static DependencySet product(String database) {
		return DependencySet.of(Dependency.table(database, TableName.parse("product", "")));
	}

}
