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

	private final CacheStatistics statistics = new CacheStatistics(TableNames.OF_ONE_DATABASE);

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
	void unreadWritesAreCountedByTable() {
		this.statistics.onUnreadWrite(DependencySet.of(Queries.PRODUCT));
		assertThat(this.statistics.unreadWrites(Queries.PRODUCT)).isEqualTo(1);
		assertThat(this.statistics.unreadWrites(Queries.VENDOR)).isZero();
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

	@Test
	void missesCountByTheTableThatIsToBlame() {
		this.statistics.onMiss(Queries.QUERY, MissReason.INVALIDATED, List.of(Queries.PRODUCT));
		this.statistics.onMiss(Queries.QUERY, MissReason.INVALIDATED, List.of(Queries.PRODUCT, Queries.VENDOR));
		this.statistics.onMiss(Queries.QUERY, MissReason.INVALIDATED, List.of());
		this.statistics.onMiss(Queries.QUERY, MissReason.ABSENT, List.of());
		assertThat(this.statistics.query("byId").missesByTable())
			.isEqualTo(Map.of("product", 1L, "several", 1L, "unknown", 1L));
	}

	@Test
	void onlyTheBytesOfWhatIsStoredCount() {
		this.statistics.onStore(Queries.QUERY, StoreOutcome.STORED, 100);
		this.statistics.onStore(Queries.QUERY, StoreOutcome.TOO_LARGE, 1000);
		assertThat(this.statistics.query("byId").storedBytes()).isEqualTo(100);
	}

	@Test
	void writesOfTablesCountWhetherOrNotTheyWereRead() {
		this.statistics.onInvalidation(DependencySet.of(Queries.PRODUCT));
		this.statistics.onUnreadWrite(DependencySet.of(Queries.PRODUCT));
		this.statistics.onInvalidation(DependencySet.of(Queries.BY_ID));
		assertThat(this.statistics.writes()).isEqualTo(Map.of("product", 2L));
	}

	@Test
	void whatHasComeSinceIsTheDifference() {
		this.statistics.onHit(Queries.QUERY, 1_000_000, 100);
		this.statistics.onMiss(Queries.QUERY, MissReason.ABSENT, List.of());
		QueryFigures earlier = this.statistics.query("byId");
		this.statistics.onHit(Queries.QUERY, 5_000_000, 100);
		this.statistics.onMiss(Queries.QUERY, MissReason.EXPIRED, List.of());
		QueryFigures since = this.statistics.query("byId").since(earlier);
		assertThat(since.requests()).isEqualTo(2);
		assertThat(since.hitRatio()).isEqualTo(0.5);
		assertThat(since.hits()).isEqualTo(new Timing(1, 5, 5));
		assertThat(since.hits().meanMillis()).isEqualTo(5);
		assertThat(since.misses()).isEqualTo(Map.of("expired", 1L));
	}

}
