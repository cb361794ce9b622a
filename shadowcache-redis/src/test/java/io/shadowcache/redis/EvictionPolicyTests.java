package io.shadowcache.redis;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.CommittingWrite;
import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.engine.ConsistencyLevels;
import io.shadowcache.engine.EngineSettings;
import io.shadowcache.engine.ReadScope;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.engine.UndeclaredTables;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;
import io.shadowcache.store.EntrySource;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engine on a server that is full, and evicts as its policy says. A read may miss; it
 * never fails, and never brings what was there before a write.
 */
class EvictionPolicyTests {

	private static final int ROUNDS = 150;

	private static final int KEYS = 4;

	private static final int FILLER_BYTES = 20_000;

	private final AtomicLong hits = new AtomicLong();

	private final DependencySet tables = Sample.tables(2);

	private final List<CacheKey> keys = new ArrayList<>();

	private final QueryOperation query = new QueryOperation("counter", "counter()", this.tables,
			new TtlPolicy(Duration.ofMinutes(5), Duration.ofMinutes(5), 0),
			new ValueType(Long.class, 1, new LongCodec()));

	private long committed;

	@ParameterizedTest
	@ValueSource(strings = { "noeviction", "allkeys-lru", "allkeys-random", "allkeys-lfu", "volatile-lru",
			"volatile-random", "volatile-ttl", "volatile-lfu" })
	void fullServerNeverFailsAReadNorLosesAnInvalidation(String policy) {
		for (int key = 0; key < KEYS; key++) {
			this.keys.add(Sample.key());
		}
		try (RedisProcess server = RedisProcess.start("--maxmemory-policy", policy);
				ShadowCache cache = cache(server)) {
			Stores.soon(() -> (reads(cache) && this.hits.get() > 0) ? true : null);
			fill(server);
			for (int round = 0; round < ROUNDS; round++) {
				write(cache);
				reads(cache);
				crowd(server, round);
			}
			server.command("CONFIG", "SET", "maxmemory", "0");
			Stores.soon(() -> (cache.pendingInvalidations() == 0) ? true : null);
			assertThat(cache.distrusted()).isEmpty();
			long before = this.hits.get();
			Stores.soon(() -> (reads(cache) && this.hits.get() > before + KEYS) ? true : null);
		}
	}

	private ShadowCache cache(RedisProcess server) {
		ConsistencyLevels levels = new ConsistencyLevels(ConsistencyLevel.MARKED, Map.of());
		ShadowCache cache = ShadowCache.over(Stores.store(Stores.target(server), Stores.PATIENT, () -> () -> true))
			.settings(new EngineSettings(levels, Duration.ofSeconds(10), 10_000, UndeclaredTables.ADD))
			.listener(new CacheListener() {

				@Override
				public void onHit(QueryOperation operation, EntrySource source, long nanos, int bytes) {
					EvictionPolicyTests.this.hits.incrementAndGet();
				}

			})
			.build();
		cache.start();
		return cache;
	}

	private static void fill(RedisProcess server) {
		String used = ServerInfo.field(String.valueOf(server.command("INFO", "memory")), "used_memory", "0");
		server.command("CONFIG", "SET", "maxmemory", Long.toString(Long.parseLong(used) + 10L * FILLER_BYTES));
		for (int index = 0; index < 20; index++) {
			crowd(server, index);
		}
	}

	/**
	 * What other users of the server do: some of their keys may be evicted by any policy.
	 */
	private static void crowd(RedisProcess server, int number) {
		try {
			server.command("SET", "filler:" + number, "x".repeat(FILLER_BYTES), "PX", "3600000");
		}
		catch (UncheckedIOException ex) {
			assertThat(ex).hasMessageContaining("OOM");
		}
	}

	private void write(ShadowCache cache) {
		CommittingWrite write = cache.invalidator().beforeCommit(this.tables);
		this.committed++;
		write.committed();
	}

	private boolean reads(ShadowCache cache) {
		for (CacheKey key : this.keys) {
			assertThat(read(cache, key)).isEqualTo(this.committed);
		}
		return true;
	}

	private Object read(ShadowCache cache, CacheKey key) {
		try {
			return cache.queries().get(this.query, key, ReadScope.NO_TRANSACTION, () -> this.committed);
		}
		catch (Throwable ex) {
			throw new AssertionError("A read failed", ex);
		}
	}

	/**
	 * Numbers in eight bytes.
	 */
	private static final class LongCodec implements TypeCodec {

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
