package io.shadowcache.compat.mysqlrediscache;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.shadowcache.compat.CacheConnections;
import io.shadowcache.compat.Catalogs;
import io.shadowcache.compat.Servers;
import io.shadowcache.compat.Vectors;
import io.shadowcache.compat.format.JsonReader;
import io.shadowcache.compat.format.Undefined;
import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Everything the npm package was recorded to do.
 */
@ExtendWith(Servers.class)
class MysqlRedisCacheVectorTests {

	private static final JsonNode VECTORS = Vectors.read("mysql-redis-cache.json");

	private static final Duration TTL = Duration.ofMinutes(1);

	/**
	 * What the functions of the recording returned, by their names, unless it is what is
	 * left of it in the entry.
	 */
	private static final Map<String, Object> RETURNED = returned();

	private RedisProcess redis;

	private String url;

	private MysqlRedisCache cache;

	private static Map<String, Object> returned() {
		Map<String, Object> values = new HashMap<>();
		Map<String, Object> property = new HashMap<>();
		property.put("a", Undefined.UNDEFINED);
		property.put("b", 1);
		values.put("undefinedProp", property);
		List.of("undefined", "function", "symbol").forEach((name) -> values.put(name, Undefined.UNDEFINED));
		List<Object> circular = new ArrayList<>();
		circular.add(circular);
		values.put("circular", circular);
		values.put("nan", Double.NaN);
		values.put("infinity", Double.POSITIVE_INFINITY);
		values.put("date", Instant.parse("2024-02-29T12:34:56.789Z"));
		values.put("buffer", new byte[] { 97, 98 });
		values.put("negZero", -0.0);
		values.put("bigint", BigInteger.ONE);
		return values;
	}

	@BeforeEach
	void connect(Catalogs mariaDb, RedisProcess redis) throws Exception {
		this.redis = redis;
		this.redis.command("FLUSHALL");
		this.url = mariaDb.create("vectors", VECTORS.get("setupSql").stringValue());
		this.cache = MysqlRedisCache.create(CacheConnections.builder()
			.database(this.url + "&allowMultiQueries=false", "root", "")
			.databaseConnections(2)
			.redis("redis://" + redis.address())
			.timeouts(Servers.PATIENT)
			.build(), ZoneOffset.UTC);
	}

	@AfterEach
	void close() {
		this.cache.close();
	}

	@TestFactory
	Stream<DynamicTest> queries() {
		QueryVectors vectors = new QueryVectors(this.redis, this.url);
		return Vectors.elements(VECTORS.get("vectors"))
			.map((vector) -> DynamicTest.dynamicTest(name(vector, "id") + " " + name(vector, "name"),
					() -> vectors.check(vector)))
			.onClose(vectors::close);
	}

	@TestFactory
	Stream<DynamicTest> ttls() {
		return tests("ttlVectors", "ttl", (vector) -> {
			Duration ttl = Duration.ofSeconds(vector.get("ttl").longValue());
			assertThat(EntryTtl.seconds(ttl, vector.get("random").doubleValue()))
				.isEqualTo(vector.get("ex").longValue());
		});
	}

	@TestFactory
	Stream<DynamicTest> functions() {
		return tests("withCacheVectors", "name", (vector) -> {
			String name = name(vector, "name");
			JsonNode raw = vector.get("rawValueUtf8");
			Object value = (RETURNED.containsKey(name) || raw.isNull()) ? RETURNED.get(name)
					: JsonReader.JAVASCRIPT.read(raw.stringValue());
			checkFunction(vector, value);
		});
	}

	private void checkFunction(JsonNode vector, Object value) {
		SharedQuery signature = new SharedQuery(name(vector, "query"), (List<?>) Vectors.value(vector.get("params")),
				Vectors.elements(vector.get("paramNames")).map(JsonNode::stringValue).toList());
		String key = name(vector, "expectedKey");
		AtomicInteger calls = new AtomicInteger();
		ValueSource<RuntimeException> function = () -> {
			calls.incrementAndGet();
			return value;
		};
		assertThat(this.cache.keyFor(signature)).isEqualTo(key);
		if (vector.has("errorOnMiss")) {
			assertThatThrownBy(() -> this.cache.withCache(function, signature, TTL))
				.isInstanceOf(IllegalArgumentException.class);
			assertThatThrownBy(() -> this.cache.withCache(function, signature, TTL))
				.isInstanceOf(IllegalArgumentException.class);
		}
		else {
			SharedValue missed = this.cache.withCache(function, signature, TTL);
			assertThat(this.cache.withCache(function, signature, TTL)).isEqualTo(missed);
		}
		JsonNode raw = vector.get("rawValueUtf8");
		assertThat(this.redis.command("GET", key)).isEqualTo(raw.isNull() ? null : raw.stringValue());
		assertThat(calls).hasValue(vector.get("fnCalls").intValue());
	}

	@TestFactory
	Stream<DynamicTest> lookups() {
		return tests("readFromCacheVectors", "name", (vector) -> {
			SharedQuery query = SharedQuery.of("read " + name(vector, "name"));
			JsonNode raw = vector.get("raw");
			if (!raw.isNull()) {
				this.redis.command("SET", this.cache.keyFor(query), raw.stringValue());
			}
			Optional<SharedValue> found = this.cache.readFromCache(query);
			JsonNode called = vector.get("withCacheCalledFn");
			boolean absent = vector.has("error") || called == null || called.intValue() > 0;
			Object result = (vector.has("json")) ? JsonReader.JAVASCRIPT.read(name(vector, "json")) : null;
			assertThat(found).isEqualTo(absent ? Optional.empty() : Optional.of(new SharedValue(result)));
		});
	}

	@TestFactory
	Stream<DynamicTest> drops() {
		return tests("dropVectors", "id", (vector) -> {
			this.redis.command("FLUSHALL");
			Vectors.elements(vector.get("keysBefore"))
				.forEach((key) -> this.redis.command("SET", key.stringValue(), "1"));
			JsonNode call = vector.get("call");
			List<String> names = Vectors.elements(call.get("keyNames")).map(JsonNode::stringValue).toList();
			List<?> values = (List<?>) Vectors.value(call.get("keyValues"));
			boolean all = call.has("requireAllMatch") && call.get("requireAllMatch").asBoolean(false);
			long dropped = all ? this.cache.dropMatchingAll(names, values) : this.cache.dropMatchingAny(names, values);
			assertThat(dropped).isEqualTo(vector.get("expectedReturn").longValue());
			Set<String> kept = new TreeSet<>();
			Vectors.elements(vector.get("expectedKept")).forEach((key) -> kept.add(key.stringValue()));
			assertThat(new TreeSet<>((List<?>) this.redis.command("KEYS", "*"))).isEqualTo(kept);
		});
	}

	private static Stream<DynamicTest> tests(String section, String name, Check check) {
		return Vectors.elements(VECTORS.get(section))
			.map((vector) -> DynamicTest.dynamicTest(section + " " + vector.get(name).asString(),
					() -> check.run(vector)));
	}

	private static String name(JsonNode vector, String property) {
		return vector.get(property).stringValue();
	}

	/**
	 * Checks one vector.
	 */
	private interface Check {

		void run(JsonNode vector) throws Exception;

	}

}
