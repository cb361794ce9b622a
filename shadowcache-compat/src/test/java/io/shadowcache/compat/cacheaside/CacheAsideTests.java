package io.shadowcache.compat.cacheaside;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

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

/**
 * What the recordings do not show.
 */
@ExtendWith(Servers.class)
class CacheAsideTests {

	private static final String USERS = "SELECT * FROM users ORDER BY id";

	private RedisProcess redis;

	private String url;

	private CacheAside cache;

	@BeforeEach
	void connect(Catalogs mariaDb, RedisProcess redis) throws Exception {
		this.redis = redis;
		redis.command("FLUSHALL");
		this.url = mariaDb.create("aside", Vectors.read("mysql-redis-cache.json").get("setupSql").stringValue());
		this.cache = CacheAside.create(CacheConnections.builder()
			.database(this.url, "root", "")
			.redis("redis://" + redis.address())
			.timeouts(Servers.PATIENT)
			.build());
	}

	@AfterEach
	void close() {
		this.cache.close();
	}

	@Test
	void fiveStepsOfTheOriginalGiveItsAnswers() throws Exception {
		assertThat(this.cache.execute(USERS).source()).isEqualTo(CacheAnswer.Source.CACHE_MISS);
		assertThat(this.cache.execute(USERS).source()).isEqualTo(CacheAnswer.Source.CACHE_HIT);
		assertThat(this.cache.execute(USERS, List.of(), CacheAside.DEFAULT_TTL, true).source())
			.isEqualTo(CacheAnswer.Source.CACHE_MISS);
		assertThat(this.cache.invalidate(USERS)).isTrue();
		assertThat(this.cache.invalidate(USERS)).isFalse();
		assertThat(this.cache.execute(USERS).source()).isEqualTo(CacheAnswer.Source.CACHE_MISS);
	}

	@Test
	void ttlOfTheCallIsThatOfTheEntryAndOfItsRefresh() throws Exception {
		this.cache.execute(USERS, List.of(), Duration.ofSeconds(60), false);
		this.cache.execute(USERS, List.of(), Duration.ofSeconds(5000), true);
		assertThat((Long) this.redis.command("TTL", this.cache.keyFor(USERS, List.of()))).isBetween(4900L, 5000L);
	}

	@Test
	void otherParametersAreAnotherEntry() throws Exception {
		String sql = "SELECT name FROM users WHERE id = ?";
		assertThat(this.cache.execute(sql, List.of(1), CacheAside.DEFAULT_TTL, false).rows().get(0))
			.containsEntry("name", "Alice");
		CacheAnswer bob = this.cache.executeAsync(sql, List.of(2), CacheAside.DEFAULT_TTL, false).join();
		assertThat(bob.rows().get(0)).containsEntry("name", "Bob");
		assertThat(this.cache.execute("SELECT name FROM users WHERE id = 1").source())
			.isEqualTo(CacheAnswer.Source.CACHE_HIT);
	}

	@Test
	void refreshThatFindsNoRowsLeavesNoOldOnes() throws Exception {
		String sql = "SELECT v FROM ins WHERE v = 'x'";
		this.redis.command("SET", this.cache.keyFor(sql, List.of()), "[{\"v\": \"x\"}]");
		assertThat(this.cache.execute(sql).rows()).hasSize(1);
		assertThat(this.cache.execute(sql, List.of(), CacheAside.DEFAULT_TTL, true).rows()).isEmpty();
		assertThat(this.cache.execute(sql).source()).isEqualTo(CacheAnswer.Source.CACHE_MISS);
	}

	@Test
	void foreignValueIsAMiss() throws Exception {
		for (String foreign : List.of("{}", "[1]", "5", "", "x")) {
			this.redis.command("SET", this.cache.keyFor(USERS, List.of()), foreign);
			assertThat(this.cache.execute(USERS).rows()).as(foreign).hasSize(4);
		}
	}

	@Test
	void exceptionOfTheDatabaseReachesTheCallerAndNothingIsStored() {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.cache.execute("SELECT * FROM nowhere"));
		assertThat(this.redis.command("DBSIZE")).isEqualTo(0L);
	}

	@Test
	void lostRedisCostsNoRowsAndNoInvalidationIsClaimed() throws Exception {
		try (RedisProcess own = RedisProcess.start();
				CacheAside lonely = CacheAside.create(CacheConnections.builder()
					.database(this.url, "root", "")
					.redis("redis://" + own.address())
					.build())) {
			own.kill();
			assertThat(lonely.execute(USERS).rows()).hasSize(4);
			assertThat(lonely.execute(USERS, List.of(), CacheAside.DEFAULT_TTL, true).rows()).hasSize(4);
			assertThatExceptionOfType(EntriesUnavailableException.class).isThrownBy(() -> lonely.invalidate(USERS));
		}
	}

}
