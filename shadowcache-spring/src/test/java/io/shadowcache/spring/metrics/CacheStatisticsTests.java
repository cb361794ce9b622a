package io.shadowcache.spring.metrics;

import java.util.List;
import java.util.Map;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.MissReason;
import io.shadowcache.engine.StoreOutcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link CacheStatistics}.
 */
class CacheStatisticsTests {

	private final CacheStatistics statistics = new CacheStatistics();

	@Test
	void aQueryNeverCalledHasZeros() {
		assertThat(this.statistics.query("byId")).isEqualTo(QueryFigures.NONE);
	}

	@Test
	void requestsAreHitsMissesAndBypasses() {
		this.statistics.onHit(Queries.QUERY, 3_000_000, 100);
		this.statistics.onHit(Queries.QUERY, 1_000_000, 100);
		this.statistics.onMiss(Queries.QUERY, MissReason.ABSENT, List.of());
		this.statistics.onBypass(Queries.QUERY, BypassReason.DISABLED);
		QueryFigures figures = this.statistics.query("byId");
		assertThat(figures.requests()).isEqualTo(4);
		assertThat(figures.hitRatio()).isEqualTo(0.5);
		assertThat(figures.hits()).isEqualTo(new Timing(2, 4, 3));
		assertThat(figures.misses()).isEqualTo(Map.of("absent", 1L));
		assertThat(figures.bypasses()).isEqualTo(Map.of("disabled", 1L));
	}

	@Test
	void loadsIncludeFailedOnes() {
		this.statistics.onLoad(Queries.QUERY, 1_000_000, null);
		this.statistics.onLoad(Queries.QUERY, 2_000_000, new IllegalStateException());
		assertThat(this.statistics.query("byId").loads()).isEqualTo(new Timing(2, 3, 2));
		assertThat(this.statistics.query("byId").loadFailures()).isEqualTo(1);
	}

	@Test
	void storesCountByOutcome() {
		this.statistics.onStore(Queries.QUERY, StoreOutcome.STALE, 100);
		this.statistics.onCoalesced(Queries.QUERY, 1_000_000);
		assertThat(this.statistics.query("byId").stores()).isEqualTo(Map.of("stale", 1L));
		assertThat(this.statistics.query("byId").coalesced().count()).isEqualTo(1);
	}

	@Test
	void theLastCulpritsAreKeptWhenALaterMissHasNone() {
		this.statistics.onMiss(Queries.QUERY, MissReason.INVALIDATED, List.of(Queries.PRODUCT));
		this.statistics.onMiss(Queries.QUERY, MissReason.ABSENT, List.of());
		assertThat(this.statistics.query("byId").lastInvalidatedBy()).containsExactly("product");
	}

	@Test
	void aRowIsCountedAndNamedByItsTable() {
		this.statistics.onMiss(Queries.QUERY, MissReason.INVALIDATED, DependencySet.of(Queries.ROW).asRead().asList());
		this.statistics.onInvalidation(DependencySet.of(Queries.ROW).asWritten());
		assertThat(this.statistics.query("byId").lastInvalidatedBy()).containsExactly("product");
		assertThat(this.statistics.invalidations(Queries.PRODUCT)).isEqualTo(1);
		assertThat(this.statistics.invalidations(Queries.ROW)).isZero();
	}

	@Test
	void invalidationsCountByDependency() {
		this.statistics.onInvalidation(DependencySet.of(Queries.PRODUCT));
		assertThat(this.statistics.invalidations(Queries.PRODUCT)).isEqualTo(1);
		assertThat(this.statistics.invalidations(Queries.VENDOR)).isZero();
	}

}
