package io.shadowcache.compat.cacheaside;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.shadowcache.compat.CacheConnections;
import io.shadowcache.compat.Catalogs;
import io.shadowcache.compat.Servers;
import io.shadowcache.compat.Vectors;
import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything {@code cache_aside.py} was recorded to store.
 */
@ExtendWith(Servers.class)
class CacheAsideVectorTests {

	private static final JsonNode VECTORS = Vectors.read("mysql-redis-cache.json");

	@TestFactory
	Stream<DynamicTest> queries(Catalogs mariaDb, RedisProcess redis) throws Exception {
		String url = mariaDb.create("aside", VECTORS.get("setupSql").stringValue());
		CacheAside cache = CacheAside.create(CacheConnections.builder()
			.database(url, "root", "")
			.databaseConnections(1)
			.redis("redis://" + redis.address())
			.timeouts(Servers.PATIENT)
			.build());
		return Vectors.elements(VECTORS.get("cacheAsideVectors").get("list"))
			.map((vector) -> DynamicTest.dynamicTest(vector.get("sql").stringValue(),
					() -> check(vector, cache, redis)))
			.onClose(cache::close);
	}

	private static void check(JsonNode vector, CacheAside cache, RedisProcess redis) throws Exception {
		redis.command("FLUSHALL");
		String sql = vector.get("sql").stringValue();
		String key = vector.get("expectedKey").stringValue();
		assertThat(cache.keyFor(sql, List.of())).isEqualTo(key);
		Duration ttl = Duration.ofSeconds(vector.get("ttlRequested").longValue());
		CacheAnswer first = cache.execute(sql, List.of(), ttl, false);
		assertThat(first.source()).hasToString(vector.get("source").stringValue());
		JsonNode raw = vector.get("rawValueUtf8");
		assertThat(redis.command("GET", key)).isEqualTo(raw.isNull() ? null : raw.stringValue());
		long observed = vector.get("observedTtl").longValue();
		assertThat((Long) redis.command("TTL", key)).isBetween(Math.max(-2, observed - 10), observed);
		CacheAnswer second = cache.execute(sql, List.of(), ttl, false);
		assertThat(second.source()).hasToString(vector.get("sourceSecond").stringValue());
		assertThat(second.rows()).isEqualTo(first.rows());
	}

}
