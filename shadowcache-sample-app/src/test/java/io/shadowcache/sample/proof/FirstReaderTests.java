package io.shadowcache.sample.proof;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.engine.ReadScope;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;
import io.shadowcache.sample.server.TestDatabase;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One instance writes tables that nothing reads, another reads each of them for the first
 * time: the write is done while the reader is between its SELECT and its store.
 */
@ExtendWith(DatabaseExtension.class)
class FirstReaderTests {

	private static final int TABLES = Integer.getInteger("proof.tables", 24);

	private static final String DATABASE = "first-readers";

	private RedisProcess redis;

	private Instance writer;

	private Instance reader;

	private int stale;

	@BeforeEach
	void startRedis() {
		this.redis = RedisProcess.start();
	}

	@AfterEach
	void stopEverything() {
		this.writer.close();
		this.reader.close();
		this.redis.close();
	}

	@Test
	void whatAFirstReaderLoadedBeforeAnUnannouncedWriteIsNeverServedAfterIt(TestDatabase database) {
		start(database);
		race();
		assertThat(unannounced()).as("writes without a word to Redis").isGreaterThan(TABLES / 2);
		assertThat(this.stale).isZero();
		for (int table = 0; table < TABLES; table++) {
			awaitHit(table);
		}
		assertThat(this.stale).isZero();
	}

	@Test
	void firstReaderThatDoesNotWaitServesIt(TestDatabase database) {
		start(database, HastyFirstReads.Ablation.class);
		race();
		assertThat(this.stale).isPositive();
	}

	private void start(TestDatabase database, Class<?>... ablations) {
		String property = "shadowcache.database-id=" + DATABASE;
		this.writer = Instance.start(database, this.redis, property);
		this.reader = Instance.start(database, this.redis, List.of(ablations), property);
		this.writer.warmUp();
		JdbcClient jdbc = this.writer.bean(JdbcClient.class);
		for (int table = 0; table < TABLES; table++) {
			jdbc.sql("drop table if exists first_%d".formatted(table)).update();
			jdbc.sql("create table first_%d (v bigint not null)".formatted(table)).update();
			jdbc.sql("insert into first_%d values (1)".formatted(table)).update();
		}
	}

	private void race() {
		Awaitility.await().pollInterval(Duration.ofMillis(50)).atMost(Instance.PATIENCE).until(() -> {
			write(0);
			return unannounced() > 0;
		});
		for (int number = 0; number < TABLES; number++) {
			int table = number;
			List<Long> written = new ArrayList<>();
			read(table, () -> written.add(CompletableFuture.supplyAsync(() -> write(table)).join()));
			judge(table, written.get(0));
		}
	}

	private long write(int table) {
		return new TransactionTemplate(this.writer.bean(PlatformTransactionManager.class)).execute((status) -> {
			JdbcClient jdbc = this.writer.bean(JdbcClient.class);
			jdbc.sql("update first_%d set v = v + 1".formatted(table)).update();
			return actual(jdbc, table);
		});
	}

	private void judge(int table, long floor) {
		this.stale += (read(table, () -> {
		}) < floor) ? 1 : 0;
	}

	private void awaitHit(int table) {
		Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Instance.PATIENCE).until(() -> {
			long hits = this.reader.tally().of("first hit");
			judge(table, actual(this.reader.bean(JdbcClient.class), table));
			return this.reader.tally().of("first hit") > hits;
		});
	}

	private long read(int table, Runnable afterSelect) {
		DependencySet dependencies = DependencySet.of(Dependency.table(DATABASE, new TableName("first_" + table)));
		QueryOperation query = new QueryOperation("first", "first()", dependencies,
				new TtlPolicy(Duration.ofHours(1), Duration.ofHours(1), 0), new ValueType(Long.class, 1, new Longs()));
		CacheKey key = new CacheKey(new Bits128(table, 1), new Bits128(table, 2));
		try {
			return (Long) this.reader.cache().queries().get(query, key, ReadScope.NO_TRANSACTION, () -> {
				long value = actual(this.reader.bean(JdbcClient.class), table);
				afterSelect.run();
				return value;
			});
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static long actual(JdbcClient jdbc, int table) {
		return jdbc.sql("select v from first_%d".formatted(table)).query(Long.class).single();
	}

	private long unannounced() {
		return this.writer.tally().of("unread writes");
	}

	private static final class Longs implements TypeCodec {

		@Override
		public byte[] encode(Object value) {
			return ByteBuffer.allocate(Long.BYTES).putLong((Long) value).array();
		}

		@Override
		public Object decode(byte[] bytes, int offset, int length) {
			return ByteBuffer.wrap(bytes, offset, length).getLong();
		}

	}

}
