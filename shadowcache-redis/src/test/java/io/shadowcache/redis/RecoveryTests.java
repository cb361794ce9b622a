package io.shadowcache.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.engine.Answer;
import io.shadowcache.engine.QueryRequest;
import io.shadowcache.engine.ReadScope;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;
import io.shadowcache.store.StoreException;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What must come first when Redis can be used again.
 */
class RecoveryTests {

	private static final int READS = 200;

	private final CacheKey key = Sample.key();

	private final CacheKey otherKey = Sample.key();

	private final DependencySet tables = Sample.tables(1);

	private final DependencySet otherTables = Sample.tables(1);

	private volatile String database = "old";

	private RedisProcess server;

	private RedisEntryStore store;

	private ShadowCache cache;

	@BeforeEach
	void start() {
		this.server = Stores.server();
		this.store = Stores.store(Stores.target(this.server), Stores.PATIENT, () -> () -> true);
		this.cache = ShadowCache.over(this.store).build();
		this.cache.start();
		awaitHit(this.key, this.tables);
		awaitHit(this.otherKey, this.otherTables);
	}

	@AfterEach
	void stop() {
		this.cache.close();
		this.server.close();
	}

	/**
	 * Redis takes no writer, so that the write stays undelivered across the reconnect.
	 */
	@Test
	void tableIsBypassedAfterAReconnectUntilWhatThisInstanceOwesIsDelivered() {
		this.server.command("ACL", "SETUSER", DocumentedUser.NAME, "-zadd", "-zrem");
		this.database = "new";
		this.cache.invalidator().beforeCommit(this.tables).committed();
		this.server.command("CLIENT", "KILL", "TYPE", "normal");
		awaitHit(this.otherKey, this.otherTables);
		for (int read = 0; read < READS; read++) {
			Answer answer = read(this.key, this.tables);
			assertThat(answer.value()).isEqualTo("new");
			assertThat(answer.origin()).isEqualTo(Answer.Origin.BYPASSED);
		}
		assertThat(this.cache.distrusted()).containsAll(this.tables);
		this.server.command("ACL", "SETUSER", DocumentedUser.NAME, "+zadd", "+zrem");
		assertThat(awaitHit(this.key, this.tables).value()).isEqualTo("new");
		assertThat(this.cache.distrusted()).isEmpty();
	}

	@Test
	void serverThatRefusesWritesForWantOfReplicasIsNotUsedUntilItTakesThem() {
		Stamp before = this.store.lookup(this.key, this.tables).stamp();
		this.server.command("CONFIG", "SET", "min-replicas-to-write", "1");
		Stores.soon(() -> this.store.describe().contains("not connected") ? true : null);
		assertThatExceptionOfType(StoreException.class).isThrownBy(() -> this.store.lookup(this.key, this.tables))
			.withMessageContaining("NOREPLICAS");
		this.server.command("CONFIG", "SET", "min-replicas-to-write", "0");
		assertThat(Stores.soon(() -> this.store.lookup(this.key, this.tables).stamp())).isEqualTo(before);
	}

	private Answer awaitHit(CacheKey asked, DependencySet dependencies) {
		return Stores.soon(() -> {
			Answer answer = read(asked, dependencies);
			return (answer.origin() == Answer.Origin.HIT) ? answer : null;
		});
	}

	private Answer read(CacheKey asked, DependencySet dependencies) {
		QueryOperation query = new QueryOperation("one", "one()", dependencies,
				new TtlPolicy(Duration.ofMinutes(5), Duration.ofMinutes(5), 0),
				new ValueType(String.class, 1, new Text()));
		try {
			return this.cache.queries()
				.ask(new QueryRequest(query, asked, dependencies, false), ReadScope.NO_TRANSACTION,
						() -> this.database);
		}
		catch (Throwable ex) {
			throw new AssertionError(ex);
		}
	}

	private static final class Text implements TypeCodec {

		@Override
		public byte[] encode(Object value) {
			return value.toString().getBytes(StandardCharsets.UTF_8);
		}

		@Override
		public Object decode(byte[] bytes, int offset, int length) {
			return new String(bytes, offset, length, StandardCharsets.UTF_8);
		}

	}

}
