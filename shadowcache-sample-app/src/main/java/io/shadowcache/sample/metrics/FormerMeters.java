package io.shadowcache.sample.metrics;

import java.util.List;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.MissReason;
import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * {@code cache_hits_total}, {@code cache_misses_total} and {@code db_query_time_seconds},
 * over all queries. The cache's own meters tell queries and reasons apart.
 */
@Component
public class FormerMeters implements CacheListener {

	/** The name of a query that nobody asks for and that therefore does not count. */
	public static final String PROBE = "readiness";

	private final Counter hits;

	private final Counter misses;

	private final Timer loads;

	FormerMeters(MeterRegistry registry) {
		this.hits = Counter.builder("cache.hits").description("Queries answered from the cache").register(registry);
		this.misses = Counter.builder("cache.misses").description("Queries that had to be loaded").register(registry);
		this.loads = Buckets.timer("db.query.time", "Time that the real query took").register(registry);
	}

	@Override
	public void onHit(QueryOperation query, long nanos, int bytes) {
		if (!query.name().equals(PROBE)) {
			this.hits.increment();
		}
	}

	@Override
	public void onMiss(QueryOperation query, MissReason reason, List<Dependency> culprits) {
		if (!query.name().equals(PROBE)) {
			this.misses.increment();
		}
	}

	@Override
	public void onLoad(QueryOperation query, long nanos, @Nullable Throwable failure) {
		this.loads.record(nanos, TimeUnit.NANOSECONDS);
	}

}
