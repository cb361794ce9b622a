package io.shadowcache.checker;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.shadowcache.checker.fault.CheckedRedis;
import io.shadowcache.checker.fault.RedisUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServerCensusTests {

	private static CheckedRedis redis;

	private static CheckedData data;

	private final ServerCensus census = new ServerCensus(redis, data::connect);

	@BeforeAll
	static void startServers() {
		redis = CheckedRedis.of(null, false, RedisUser.ANYBODY, RedisUser.DOCUMENTED);
		data = CheckedData.of(new CheckerOptions());
	}

	@AfterAll
	static void stopServers() {
		redis.close();
		data.close();
	}

	@BeforeEach
	void emptyServers() throws SQLException {
		String unused = redis.execute((commands) -> commands.aclLogReset() + commands.flushall());
		execute("drop table if exists shadowcache_intent");
	}

	@Test
	void serversThatHoldWhatTheyHeldBeforeAreAtRest() throws Exception {
		execute("create table shadowcache_intent (id int)");
		assertThat(this.census.leftovers(this.census.redisConnectionsWhenSteady(), 0)).isEmpty();
	}

	@Test
	void writerThatNobodyReleasedIsLeftOver() throws Exception {
		long unused = redis.execute((commands) -> commands.zadd("{shadowcache:db}:w:product", 1, "somebody"));
		assertThat(leftovers()).containsExactly("writers [somebody] in {shadowcache:db}:w:product");
	}

	@Test
	void leaseThatNobodyGaveBackIsLeftOver() throws Exception {
		String unused = redis.execute((commands) -> commands.set("shadowcache:app:db:l:0123", "somebody"));
		assertThat(leftovers()).containsExactly("the lease shadowcache:app:db:l:0123");
	}

	@Test
	void intentThatNobodyResolvedIsLeftOver() throws Exception {
		execute("create table shadowcache_intent (id int)");
		execute("insert into shadowcache_intent values (1)");
		assertThat(leftovers()).containsExactly("1 intents in the database");
	}

	@Test
	void connectionToTheDatabaseThatNoPoolKnowsIsLeftOver() throws Exception {
		try (Connection forgotten = data.connect()) {
			assertThat(forgotten.isClosed()).isFalse();
			assertThat(leftovers()).containsExactly("1 connections to the database, of which pools know 0");
			assertThat(this.census.leftovers(0, 1)).isEmpty();
		}
	}

	@Test
	void connectionToRedisThatWasNotThereBeforeIsLeftOver() throws Exception {
		RedisClient client = RedisClient.create(address());
		try (StatefulRedisConnection<String, String> forgotten = client.connect()) {
			assertThat(forgotten.isOpen()).isTrue();
			assertThat(leftovers()).containsExactly("1 connections to Redis instead of 0");
			assertThat(this.census.leftovers(1, 0)).isEmpty();
		}
		finally {
			client.shutdown();
		}
	}

	@Test
	void commandThatTheDocumentedUserWasRefusedIsLeftOver() throws Exception {
		RedisClient client = RedisClient.create(RedisURI.builder(address())
			.withAuthentication(RedisUser.DOCUMENTED.name(), RedisUser.DOCUMENTED.password())
			.build());
		try (StatefulRedisConnection<String, String> processLike = client.connect()) {
			assertThatExceptionOfType(RedisCommandExecutionException.class)
				.isThrownBy(() -> processLike.sync().keys("*"))
				.withMessageContaining("NOPERM");
		}
		finally {
			client.shutdown();
		}
		assertThat(this.census.leftovers(1, 0))
			.containsExactly("the refusal of the command 'keys' to the documented user");
	}

	private static RedisURI address() {
		return redis.execute(
				(commands) -> RedisURI.create("127.0.0.1", Integer.parseInt(commands.configGet("port").get("port"))));
	}

	private List<String> leftovers() throws Exception {
		return this.census.leftovers(0, 0);
	}

	private static void execute(String sql) throws SQLException {
		try (Connection connection = data.connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
