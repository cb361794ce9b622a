package io.shadowcache.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

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
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engine on servers that are full, and evict as their policy says. A read may miss;
 * it never fails, and never brings what was there before a write.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EvictionPolicyContract {

	private static final int ROUNDS = 150;

	private static final int KEYS = 4;

	private static final int FILLER_BYTES = 20_000;

	private final AtomicLong hits = new AtomicLong();

	private final DependencySet tables = Sample.tables(2);

	private final List<CacheKey> keys = new ArrayList<>();

	private final QueryOperation query = new QueryOperation("counter", "counter()", this.tables,
			new TtlPolicy(Duration.ofMinutes(5), Duration.ofMinutes(5), 0),
			new ValueType(Long.class, 1, new LongCodec()));

	private ShadowCache cache;

	private long committed;

	private int fillers;

	private long refused;

	@ParameterizedTest
	@ValueSource(strings = { "noeviction", "allkeys-lru", "allkeys-random", "allkeys-lfu", "volatile-lru",
			"volatile-random", "volatile-ttl", "volatile-lfu" })
	void fullServerNeverFailsAReadNorLosesAnInvalidation(String policy) {
		servers().forEach((server) -> server.set("maxmemory-policy", policy));
		awaitHits();
		long overflows = overflows();
		fill();
		for (int round = 0; round < ROUNDS; round++) {
			write();
			reads();
			crowd();
		}
		assertThat(overflows()).as("evicted or refused, so full").isGreaterThan(overflows + ROUNDS);
		liftTheLimit();
		Stores.soon(() -> (this.cache.pendingInvalidations() == 0) ? true : null);
		assertThat(this.cache.distrusted()).isEmpty();
		awaitHits();
	}

	private void awaitHits() {
		long before = this.hits.get();
		Stores.soon(() -> (reads() && this.hits.get() > before + KEYS) ? true : null);
	}

	/**
	 * The way to the servers, as the documented user.
	 */
	abstract RedisTarget target();

	/**
	 * All servers that take writes.
	 */
	abstract List<AdministeredServer> servers();

	/**
	 * The one of them that holds a key.
	 */
	AdministeredServer serverOf(String key) {
		return servers().get(0);
	}

	@BeforeAll
	void open() {
		for (int key = 0; key < KEYS; key++) {
			this.keys.add(Sample.key());
		}
		ConsistencyLevels levels = new ConsistencyLevels(ConsistencyLevel.MARKED, Map.of());
		this.cache = ShadowCache.over(Stores.store(target(), Stores.PATIENT, () -> () -> true))
			.settings(new EngineSettings(levels, Duration.ofSeconds(10), 10_000, UndeclaredTables.ADD))
			.listener(new CacheListener() {

				@Override
				public void onHit(QueryOperation operation, EntrySource source, long nanos, int bytes) {
					EvictionPolicyContract.this.hits.incrementAndGet();
				}

			})
			.build();
		this.cache.start();
	}

	@AfterAll
	void close() {
		this.cache.close();
	}

	@AfterEach
	void liftTheLimit() {
		servers().forEach((server) -> server.set("maxmemory", 0));
	}

	private void fill() {
		for (AdministeredServer server : servers()) {
			server.set("maxmemory", server.figure("memory", "used_memory") + 10L * FILLER_BYTES);
		}
		for (int index = 0; index < 20; index++) {
			crowd();
		}
	}

	/**
	 * What other users of the servers do: some of their keys may be evicted by any
	 * policy.
	 */
	private void crowd() {
		for (int server = 0; server < servers().size(); server++) {
			String filler = "filler:" + this.fillers++;
			try {
				serverOf(filler).command("SET", filler, "x".repeat(FILLER_BYTES), "PX", "3600000");
			}
			catch (RuntimeException ex) {
				assertThat(ex).hasMessageContaining("OOM");
				this.refused++;
			}
		}
	}

	private long overflows() {
		return this.refused + servers().stream().mapToLong((server) -> server.figure("stats", "evicted_keys")).sum();
	}

	private void write() {
		CommittingWrite write = this.cache.invalidator().beforeCommit(this.tables);
		this.committed++;
		write.committed();
	}

	private boolean reads() {
		for (CacheKey key : this.keys) {
			assertThat(read(key)).isEqualTo(this.committed);
		}
		return true;
	}

	private Object read(CacheKey key) {
		try {
			return this.cache.queries().get(this.query, key, ReadScope.NO_TRANSACTION, () -> this.committed);
		}
		catch (Throwable ex) {
			throw new AssertionError("A read failed", ex);
		}
	}

}
