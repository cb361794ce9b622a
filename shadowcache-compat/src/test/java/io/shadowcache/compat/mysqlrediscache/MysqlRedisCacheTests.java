package io.shadowcache.compat.mysqlrediscache;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.compat.CacheConnections;
import io.shadowcache.compat.Catalogs;
import io.shadowcache.compat.Servers;
import io.shadowcache.compat.Vectors;
import io.shadowcache.compat.redis.EntriesUnavailableException;
import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the recordings do not show: errors, damaged entries, lost servers.
 */
@ExtendWith(Servers.class)
class MysqlRedisCacheTests {

	private static final Duration TTL = Duration.ofMinutes(1);

	private static final SharedQuery ALICE = SharedQuery.of("SELECT id, name FROM users WHERE id = ?")
		.with("UserId", 1);

	private RedisProcess redis;

	private String url;

	private MysqlRedisCache cache;

	@BeforeEach
	void connect(Catalogs mariaDb, RedisProcess redis) throws Exception {
		this.redis = redis;
		redis.command("FLUSHALL");
		this.url = mariaDb.create("plain", Vectors.read("mysql-redis-cache.json").get("setupSql").stringValue());
		this.cache = open(this.url);
	}

	private MysqlRedisCache open(String url) {
		return MysqlRedisCache.create(CacheConnections.builder()
			.database(url, "root", "")
			.databaseConnections(2)
			.redis("redis://" + this.redis.address())
			.redisConnections(2)
			.timeouts(Servers.PATIENT)
			.build(), ZoneOffset.UTC);
	}

	@AfterEach
	void close() {
		this.cache.close();
	}

	@Test
	void hitIsServedWithoutTheDatabase() throws Exception {
		SharedValue missed = this.cache.queryWithCache(ALICE, TTL);
		rename("Alicia");
		assertThat(this.cache.queryWithCache(ALICE, TTL)).isEqualTo(missed);
		assertThat(missed.rows()).containsExactly(Map.of("id", 1L, "name", "Alice"));
		assertThat(this.cache.queryWithoutCache(ALICE).rows().get(0)).containsEntry("name", "Alicia");
	}

	private void rename(String name) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.url, "root", "");
				Statement statement = connection.createStatement()) {
			statement.execute("UPDATE users SET name = '%s' WHERE id = 1".formatted(name));
		}
	}

	@Test
	void entryOfPythonIsRead() {
		this.redis.command("SET", this.cache.keyFor(ALICE),
				"[{\"n\": 1.0, \"s\": 1e-07, \"d\": \"2024-02-29T12:34:56.789012\", "
						+ "\"z\": \"2024-02-29T12:34:56+00:00\", \"t\": \"\\u00e9\"}]");
		assertThat(this.cache.readFromCache(ALICE).orElseThrow().rows()).containsExactly(Map.of("n", 1L, "s", 1e-7, "d",
				"2024-02-29T12:34:56.789012", "z", "2024-02-29T12:34:56+00:00", "t", "é"));
	}

	@Test
	void cachedNullIsNotAnAbsentEntry() {
		assertThat(this.cache.readFromCache(ALICE)).isEmpty();
		assertThat(this.cache.writeToCache(ALICE, null, TTL)).isTrue();
		assertThat(this.cache.readFromCache(ALICE)).isEqualTo(Optional.of(new SharedValue(null)));
	}

	@Test
	void damagedEntryIsReplaced() throws Exception {
		for (String damaged : List.of("", "[{\"id\":", "NaN", "[] []")) {
			this.redis.command("SET", this.cache.keyFor(ALICE), damaged);
			assertThat(this.cache.queryWithCache(ALICE, TTL).rows()).hasSize(1);
			assertThat(this.redis.command("GET", this.cache.keyFor(ALICE)))
				.isEqualTo("[{\"id\":1,\"name\":\"Alice\"}]");
		}
	}

	@Test
	void valueOfAnotherTypeIsLeftAlone() throws Exception {
		this.redis.command("RPUSH", this.cache.keyFor(ALICE), "x");
		assertThat(this.cache.queryWithCache(ALICE, TTL).rows()).hasSize(1);
		assertThat(this.redis.command("TYPE", this.cache.keyFor(ALICE))).isEqualTo("list");
	}

	@Test
	void exceptionOfTheFunctionReachesTheCallerAndNothingIsStored() {
		IllegalStateException failure = new IllegalStateException("boom");
		assertThatThrownBy(() -> this.cache.withCache(() -> {
			throw failure;
		}, ALICE, TTL)).isSameAs(failure);
		assertThat(this.redis.command("DBSIZE")).isEqualTo(0L);
	}

	@Test
	void exceptionOfTheDatabaseReachesTheCaller() {
		SharedQuery unknown = SharedQuery.of("SELECT * FROM nowhere");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.cache.queryWithCache(unknown, TTL))
			.withMessageContaining("nowhere");
		assertThatExceptionOfType(CompletionException.class)
			.isThrownBy(() -> this.cache.async().queryWithCache(unknown, TTL).join())
			.withCauseInstanceOf(SQLException.class);
	}

	@Test
	void ttlThatRedisRefusesIsRefusedBeforeTheFunctionRuns() {
		AtomicInteger calls = new AtomicInteger();
		for (Duration ttl : List.of(Duration.ZERO, Duration.ofMillis(1500), Duration.ofSeconds(-1))) {
			assertThatThrownBy(() -> this.cache.withCache(calls::incrementAndGet, ALICE, ttl))
				.isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining(ttl.toString());
		}
		assertThat(calls).hasValue(0);
	}

	@Test
	void ttlsSpreadAroundTheOneAskedFor() {
		List<Long> ttls = new ArrayList<>();
		for (int index = 0; index < 200; index++) {
			SharedQuery query = SharedQuery.of("spread").with("Index", index);
			this.cache.writeToCache(query, index, MysqlRedisCache.DEFAULT_TTL);
			ttls.add((Long) this.redis.command("TTL", this.cache.keyFor(query)));
		}
		assertThat(ttls).allSatisfy((ttl) -> assertThat(ttl).isBetween(77_700L, 95_040L));
		assertThat(ttls).anyMatch((ttl) -> ttl < 82_000).anyMatch((ttl) -> ttl > 91_000);
	}

	@Test
	void asynchronousFunctionRunsOnce() {
		AtomicInteger calls = new AtomicInteger();
		for (int index = 0; index < 2; index++) {
			CompletableFuture<SharedValue> value = this.cache.async()
				.withCache(() -> CompletableFuture.supplyAsync(calls::incrementAndGet), ALICE, TTL);
			assertThat(value.join()).isEqualTo(new SharedValue(1L));
		}
		assertThat(calls).hasValue(1);
	}

	@Test
	void lostRedisCostsNoRowsAndNoInvalidationIsClaimed() throws Exception {
		try (RedisProcess own = RedisProcess.start()) {
			MysqlRedisCache lonely = MysqlRedisCache.create(
					CacheConnections.builder().database(this.url, "root", "").redis("redis://" + own.address()).build(),
					ZoneOffset.UTC);
			try (lonely) {
				own.pause();
				assertThat(lonely.queryWithCache(ALICE, TTL).rows()).hasSize(1);
				own.resume();
				own.kill();
				assertThat(lonely.queryWithCache(ALICE, TTL).rows()).hasSize(1);
				assertThat(lonely.readFromCache(ALICE)).isEmpty();
				assertThat(lonely.writeToCache(ALICE, 1, TTL)).isFalse();
				assertThatExceptionOfType(EntriesUnavailableException.class)
					.isThrownBy(() -> lonely.dropMatchingAny(List.of("UserId"), List.of(1)));
			}
		}
	}

}
