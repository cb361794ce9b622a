package io.shadowcache.compat.mysqlrediscache;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.shadowcache.compat.CacheConnections;
import io.shadowcache.compat.Servers;
import io.shadowcache.compat.Vectors;
import io.shadowcache.test.server.RedisProcess;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Runs queries in the time zones they were run in by Node.js and compares what is stored.
 */
final class QueryVectors implements AutoCloseable {

	private final RedisProcess redis;

	private final String url;

	private final Map<String, MysqlRedisCache> caches = new HashMap<>();

	QueryVectors(RedisProcess redis, String url) {
		this.redis = redis;
		this.url = url;
	}

	void check(JsonNode vector) throws Exception {
		this.redis.command("FLUSHALL");
		Duration asked = Duration.ofMillis(Math.round(vector.get("ttlRequested").asDouble(0) * 1000));
		if (vector.has("error")) {
			Throwable failure = catchThrowable(() -> cache(vector).queryWithCache(query(vector), asked));
			if (!vector.get("error").stringValue().startsWith("ERR ")) {
				assertThat(failure).as("instead of: %s", vector.get("error")).isNotNull();
			}
			assertThat(this.redis.command("DBSIZE")).isEqualTo(0L);
			return;
		}
		MysqlRedisCache cache = cache(vector);
		String key = vector.get("expectedKey").stringValue();
		assertThat(cache.keyFor(query(vector))).isEqualTo(key);
		SharedValue missed = cache.queryWithCache(query(vector), asked);
		assertThat(raw(key)).isEqualTo(vector.get("rawValueUtf8").stringValue());
		assertThat(cache.readFromCache(query(vector))).as("the hit").contains(missed);
		if (vector.has("ttlRangeExpected")) {
			JsonNode range = vector.get("ttlRangeExpected");
			assertThat((Long) this.redis.command("TTL", key)).isBetween(Math.max(1, range.get(0).longValue() - 5),
					range.get(1).longValue());
		}
	}

	private String raw(String key) {
		return (String) this.redis.command("GET", io.shadowcache.compat.format.Unicode.wellFormed(key));
	}

	@SuppressWarnings("unchecked")
	static SharedQuery query(JsonNode vector) {
		JsonNode params = vector.get("params");
		boolean none = params == null || params.has("$undefined");
		List<Object> values = none ? List.of() : (List<Object>) Vectors.value(params);
		JsonNode names = vector.get("paramNames");
		boolean omitted = vector.has("paramNamesOmitted");
		List<String> texts = omitted ? List.of()
				: (names.isNull() ? null : Vectors.elements(names).map(JsonNode::stringValue).toList());
		return new SharedQuery(vector.get("sql").stringValue(), values, texts);
	}

	private MysqlRedisCache cache(JsonNode vector) {
		return this.caches.computeIfAbsent(vector.get("nodeTimeZone").stringValue(), this::open);
	}

	private MysqlRedisCache open(String zone) {
		CacheConnections connections = CacheConnections.builder()
			.database(this.url, "root", "")
			.databaseConnections(1)
			.redis("redis://" + this.redis.address())
			.timeouts(Servers.PATIENT)
			.build();
		return MysqlRedisCache.create(connections, ZoneId.of(zone));
	}

	@Override
	public void close() {
		this.caches.values().forEach(MysqlRedisCache::close);
	}

}
