package io.shadowcache.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.BulkheadSettings;
import io.shadowcache.engine.Loader;
import io.shadowcache.engine.ReadScope;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;
import io.shadowcache.store.LoadLease;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances over one real server, asked by many at once.
 */
@Timeout(120)
class StampedeTests {

	private static final int BULKHEAD = 4;

	private final DependencySet tables = Sample.tables(1);

	private final QueryOperation query = new QueryOperation("number", "number()", this.tables,
			new TtlPolicy(Duration.ofMinutes(5), Duration.ofMinutes(5), 0),
			new ValueType(Integer.class, 7, new NumberCodec()));

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final AtomicInteger loads = new AtomicInteger();

	private final List<ShadowCache> instances = new ArrayList<>();

	private RedisProcess server;

	@BeforeEach
	void start() {
		this.server = Stores.server();
		this.instances.add(instance());
		this.instances.add(instance());
	}

	@AfterEach
	void stop() {
		this.threads.shutdownNow();
		this.instances.forEach(ShadowCache::close);
		this.server.close();
	}

	private ShadowCache instance() {
		ShadowCache cache = ShadowCache.over(Stores.store(Stores.target(this.server), Stores.PATIENT, () -> () -> true))
			.bulkhead(new BulkheadSettings(BULKHEAD, Duration.ofSeconds(60)))
			.build();
		cache.start();
		return cache;
	}

	@Test
	void thousandCallersOfOneMissingKeyInTwoInstancesCauseOneLoad() throws Exception {
		CacheKey key = Sample.key();
		List<Callable<Object>> calls = IntStream.range(0, 1_000)
			.<Callable<Object>>mapToObj((caller) -> () -> get(this.instances.get(caller % 2), key, this::slow))
			.toList();
		assertThat(atOnce(calls)).containsOnly(42).hasSize(1_000);
		assertThat(this.loads).hasValue(1);
	}

	@Test
	void holderThatNeitherStoresNorRenewsIsReplaced(TestReporter reporter) throws Exception {
		CacheKey key = Sample.key();
		try (RedisEntryStore dying = Stores.started(Stores.target(this.server))) {
			LoadLease lease = new LoadLease(this.tables.database(), key, dying.stamp(key, this.tables).hash(),
					new Bits128(1, 1));
			assertThat(dying.loadLeases().take(lease, Duration.ofMillis(150)).isGranted()).isTrue();
			long start = System.nanoTime();
			assertThat(get(this.instances.get(0), key, this::slow)).isEqualTo(42);
			reporter.publishEntry("milliseconds with a load of 50",
					String.valueOf(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
		}
		assertThat(this.loads).hasValue(1);
	}

	@Test
	void hotKeysOfAnInvalidatedTableMeetTheDatabaseAFewAtATime() throws Exception {
		AtomicInteger running = new AtomicInteger();
		AtomicInteger mostRunning = new AtomicInteger();
		List<CacheKey> keys = IntStream.range(0, 1_000).mapToObj((number) -> Sample.key()).toList();
		Loader hot = () -> {
			mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
			pause(2);
			this.loads.incrementAndGet();
			running.decrementAndGet();
			return 42;
		};
		ShadowCache cache = this.instances.get(0);
		atOnce(keys.stream().<Callable<Object>>map((key) -> () -> get(cache, key, hot)).toList());
		this.loads.set(0);
		this.instances.get(1).invalidator().invalidate(this.tables);
		atOnce(keys.stream().<Callable<Object>>map((key) -> () -> get(cache, key, hot)).toList());
		assertThat(this.loads).hasValue(1_000);
		assertThat(mostRunning).hasValue(BULKHEAD);
	}

	private List<Object> atOnce(List<Callable<Object>> calls) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		List<Future<Object>> answers = new ArrayList<>();
		for (Callable<Object> call : calls) {
			answers.add(this.threads.submit(() -> {
				start.await();
				return call.call();
			}));
		}
		start.countDown();
		List<Object> values = new ArrayList<>();
		for (Future<Object> answer : answers) {
			values.add(answer.get());
		}
		return values;
	}

	private Object get(ShadowCache cache, CacheKey key, Loader loader) throws Exception {
		try {
			return cache.queries().get(this.query, key, ReadScope.NO_TRANSACTION, loader);
		}
		catch (Exception | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new AssertionError(ex);
		}
	}

	private Object slow() throws InterruptedException {
		this.loads.incrementAndGet();
		pause(50);
		return 42;
	}

	/**
	 * Takes as long as a database would.
	 */
	private static void pause(long millis) throws InterruptedException {
		boolean unused = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
	}

	private static final class NumberCodec implements TypeCodec {

		@Override
		public byte[] encode(Object value) {
			return String.valueOf(value).getBytes(StandardCharsets.US_ASCII);
		}

		@Override
		public Object decode(byte[] bytes, int offset, int length) {
			return Integer.valueOf(new String(bytes, offset, length, StandardCharsets.US_ASCII));
		}

	}

}
