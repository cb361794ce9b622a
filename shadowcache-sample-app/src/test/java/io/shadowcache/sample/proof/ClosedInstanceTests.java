package io.shadowcache.sample.proof;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import io.shadowcache.sample.server.TestDatabase;
import io.shadowcache.spring.metrics.BackgroundThreads;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What an application leaves behind when it ends.
 */
@ExtendWith(DatabaseExtension.class)
class ClosedInstanceTests {

	private static final int ROUNDS = 5;

	private RedisProcess redis;

	@BeforeEach
	void startRedis() {
		this.redis = RedisProcess.start();
	}

	@AfterEach
	void stopRedis() {
		this.redis.close();
	}

	@Test
	void nothingIsLeftOfInstancesThatUsedEverything(TestDatabase database) throws Exception {
		int threads = BackgroundThreads.count();
		int connections = databaseConnections(database);
		for (int round = 0; round < ROUNDS; round++) {
			try (Instance instance = Instance.start(database, this.redis, "shadowcache.near.mode=push",
					"shadowcache.consistency.lease=1s")) {
				instance.warmUp();
				instance.counters().increment(0);
				assertThat(BackgroundThreads.count()).isGreaterThan(threads);
				assertThat(redisConnections()).isGreaterThan(1);
			}
			assertThat(BackgroundThreads.count()).as("threads after round %d", round).isEqualTo(threads);
		}
		assertThat(marks()).isEmpty();
		Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Instance.PATIENCE).untilAsserted(() -> {
			assertThat(redisConnections()).as("connections to Redis, this one included").isOne();
			assertThat(databaseConnections(database)).as("connections to the database").isEqualTo(connections);
		});
	}

	@Test
	void releaseOfTheLastWriteIsDeliveredBeforeTheEnd(TestDatabase database) {
		try (Instance other = Instance.start(database, this.redis)) {
			other.warmUp();
			Instance instance = Instance.start(database, this.redis);
			long written = instance.counters().increment(1);
			instance.close();
			assertThat(marks()).isEmpty();
			assertThat(other.counters().get(1, 0)).isEqualTo(written);
		}
	}

	/**
	 * The pool is closed with the application, so that it can only roll back.
	 */
	@Test
	void transactionThatStillRunsAtTheEndChangesNothingUnseen(TestDatabase database) {
		try (Instance other = Instance.start(database, this.redis)) {
			other.warmUp();
			Instance instance = Instance.start(database, this.redis);
			PlatformTransactionManager transactions = instance.bean(PlatformTransactionManager.class);
			TransactionStatus running = transactions.getTransaction(null);
			instance.counters().increment(2);
			instance.close();
			assertThatThrownBy(() -> transactions.commit(running)).isInstanceOf(RuntimeException.class);
			assertThat(other.counters().get(2, 0)).isEqualTo(other.counters().actual(2));
		}
	}

	private int redisConnections() {
		return String.valueOf(this.redis.command("CLIENT", "LIST")).trim().split("\n").length;
	}

	private List<?> marks() {
		return (List<?>) this.redis.command("KEYS", "{shadowcache:*}:w:*");
	}

	private static int databaseConnections(TestDatabase database) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database.url("proof"), "root", "");
				Statement statement = connection.createStatement();
				ResultSet count = statement
					.executeQuery("select count(*) from information_schema.processlist where user = 'root'")) {
			assertThat(count.next()).isTrue();
			return count.getInt(1);
		}
	}

}
