package io.shadowcache.compat.docs;

import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.shadowcache.compat.CacheConnections;
import io.shadowcache.compat.Catalogs;
import io.shadowcache.compat.Servers;
import io.shadowcache.compat.Vectors;
import io.shadowcache.compat.cacheaside.CacheAnswer;
import io.shadowcache.compat.cacheaside.CacheAside;
import io.shadowcache.compat.mysqlrediscache.MysqlRedisCache;
import io.shadowcache.compat.mysqlrediscache.SharedQuery;
import io.shadowcache.compat.mysqlrediscache.SharedValue;
import io.shadowcache.test.server.RedisProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Runs what the page on compatibility shows.
 */
@ExtendWith(Servers.class)
class DocumentedCodeTests {

	@Test
	void mysqlRedisCacheDoesWhatThePageSays(Catalogs mariaDb, RedisProcess redis) throws Exception {
		try (MysqlRedisCache cache = MysqlRedisCache.create(connections(mariaDb, redis), ZoneOffset.UTC)) {
			assertThat(useMysqlRedisCache(cache)).isEqualTo(2);
		}
	}

	@Test
	void cacheAsideDoesWhatThePageSays(Catalogs mariaDb, RedisProcess redis) throws Exception {
		try (CacheAside cache = CacheAside.create(connections(mariaDb, redis))) {
			assertThat(useCacheAside(cache)).isTrue();
		}
	}

	@Test
	void connectionsWithoutRedisOrWithTwoDatabasesAreRefused() {
		assertThatIllegalStateException().isThrownBy(() -> CacheConnections.builder().build())
			.withMessageContaining("redis(");
		assertThatIllegalStateException()
			.isThrownBy(() -> CacheConnections.builder().redis("redis://localhost").build())
			.withMessageContaining("dataSource(");
	}

	private static CacheConnections connections(Catalogs mariaDb, RedisProcess redis) throws SQLException {
		redis.command("FLUSHALL");
		String url = mariaDb.create("docs", Vectors.read("mysql-redis-cache.json").get("setupSql").stringValue());
		return CacheConnections.builder()
			.database(url, "root", "")
			.redis("redis://" + redis.address())
			.timeouts(Servers.PATIENT)
			.build();
	}

	private static long useMysqlRedisCache(MysqlRedisCache cache) throws SQLException {
		// tag::mysqlrediscache[]
		SharedQuery query = SharedQuery.of("SELECT id, name FROM users WHERE store_id = ? AND id IN (?)")
			.with("StoreId", 6)
			.with("UserId", List.of(1, 2));

		List<Map<String, @Nullable Object>> rows = cache.queryWithCache(query, MysqlRedisCache.DEFAULT_TTL).rows();
		long id = ((Number) rows.get(0).get("id")).longValue();

		Optional<SharedValue> entry = cache.readFromCache(query);
		SharedValue total = cache.withCache(() -> 6 * 7, SharedQuery.of("total").with("StoreId", 6),
				Duration.ofMinutes(5));

		long dropped = cache.dropMatchingAny(List.of("StoreId"), List.of(6));
		// end::mysqlrediscache[]
		assertThat(id).isEqualTo(1);
		assertThat(entry.orElseThrow().rows()).isEqualTo(rows);
		assertThat(total.value()).isEqualTo(42L);
		return dropped;
	}

	private static boolean useCacheAside(CacheAside cache) throws SQLException {
		// tag::cacheaside[]
		String sql = "SELECT id, name FROM users ORDER BY id";
		CacheAnswer first = cache.execute(sql);
		CacheAnswer second = cache.execute(sql, List.of(), Duration.ofMinutes(10), false);
		boolean invalidated = cache.invalidate(sql);
		// end::cacheaside[]
		assertThat(first.source()).isEqualTo(CacheAnswer.Source.CACHE_MISS);
		assertThat(second.source()).isEqualTo(CacheAnswer.Source.CACHE_HIT);
		assertThat(second.latencyMillis()).isPositive();
		return invalidated;
	}

}
