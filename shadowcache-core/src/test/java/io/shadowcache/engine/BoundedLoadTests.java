package io.shadowcache.engine;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.InMemoryEntryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class BoundedLoadTests {

	private static final QueryOperation QUERY = Fixture.query(new Fixture.WordsCodec());

	private final BreakableStore store = new BreakableStore(
			new InMemoryEntryStore(2_000, Clock.systemUTC(), new SecureRandom()));

	private final RecordingListener listener = new RecordingListener();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Semaphore waiting = new Semaphore(0);

	private final CountDownLatch mayLoad = new CountDownLatch(1);

	private final Semaphore loading = new Semaphore(0);

	private final AtomicInteger running = new AtomicInteger();

	private final AtomicInteger mostRunning = new AtomicInteger();

	@AfterEach
	void end() {
		this.threads.shutdownNow();
	}

	@Test
	void hotKeysOfAnInvalidatedTableLoadAFewAtATime() throws Exception {
		ShadowCache cache = cache(4, Duration.ofSeconds(30));
		List<Future<Object>> callers = askForKeys(cache, 1_000);
		this.waiting.acquire(996);
		this.mayLoad.countDown();
		for (Future<Object> caller : callers) {
			assertThat(caller.get()).isEqualTo(List.of("loaded"));
		}
		assertThat(this.mostRunning).hasValue(4);
		assertThat(this.listener.heard()).contains("bulkhead wait").doesNotContain("bulkhead overflow");
	}

	@Test
	void loadsAreBoundedWhileTheStoreIsAway() throws Exception {
		this.store.breakDown();
		ShadowCache cache = cache(4, Duration.ofSeconds(30));
		List<Future<Object>> callers = askForKeys(cache, 100);
		this.waiting.acquire(96);
		this.mayLoad.countDown();
		for (Future<Object> caller : callers) {
			caller.get();
		}
		assertThat(this.mostRunning).hasValue(4);
	}

	@Test
	void callersShareALoadThatHasNotBegunWhileTheStoreIsAway() throws Exception {
		this.store.breakDown();
		ShadowCache cache = cache(1, Duration.ofSeconds(30));
		Future<Object> before = ask(cache, key(1), this::slow);
		this.loading.acquire();
		List<Future<Object>> callers = new ArrayList<>();
		for (int caller = 0; caller < 10; caller++) {
			callers.add(ask(cache, key(2), this::slow));
		}
		this.waiting.acquire(10);
		this.mayLoad.countDown();
		before.get();
		for (Future<Object> caller : callers) {
			assertThat(caller.get()).isEqualTo(List.of("loaded"));
		}
		assertThat(callers.get(0).get()).isNotSameAs(callers.get(1).get());
		assertThat(this.listener.heard().stream().filter("load"::equals)).hasSize(2);
	}

	@Test
	void callerDoesNotJoinALoadThatHasBegunWhileTheStoreIsAway() throws Exception {
		this.store.breakDown();
		ShadowCache cache = cache(2, Duration.ofSeconds(30));
		Future<Object> before = ask(cache, key(1), this::slow);
		this.loading.acquire();
		assertThat(ask(cache, key(1), () -> List.of("own")).get()).isEqualTo(List.of("own"));
		this.mayLoad.countDown();
		before.get();
	}

	@Test
	void loadInATransactionDoesNotWait() throws Exception {
		ShadowCache cache = cache(1, Duration.ofSeconds(30));
		Future<Object> before = ask(cache, key(1), this::slow);
		this.loading.acquire();
		assertThat(get(cache, key(2), new OpenTransaction(), () -> List.of("own"))).isEqualTo(List.of("own"));
		this.mayLoad.countDown();
		before.get();
	}

	@Test
	void loadInsideAnotherDoesNotWait() throws Exception {
		ShadowCache cache = cache(1, Duration.ofSeconds(30));
		assertThat(ask(cache, key(1), () -> get(cache, key(2), ReadScope.NO_TRANSACTION, () -> List.of("inner"))).get())
			.isEqualTo(List.of("inner"));
	}

	@Test
	void loadGoesOnAfterTheMaximumWait() throws Exception {
		ShadowCache cache = cache(1, Duration.ZERO);
		Future<Object> before = ask(cache, key(1), this::slow);
		this.loading.acquire();
		assertThat(ask(cache, key(2), () -> List.of("own")).get()).isEqualTo(List.of("own"));
		assertThat(this.listener.heard()).contains("bulkhead overflow");
		this.mayLoad.countDown();
		before.get();
	}

	private ShadowCache cache(int maxLoads, Duration maxWait) {
		return ShadowCache.over(this.store)
			.bulkhead(new BulkheadSettings(maxLoads, maxWait))
			.listener(this.listener)
			.beforeWait((flight) -> this.waiting.release())
			.executor(Runnable::run)
			.build();
	}

	private List<Future<Object>> askForKeys(ShadowCache cache, int keys) {
		List<Future<Object>> callers = new ArrayList<>();
		for (int number = 0; number < keys; number++) {
			callers.add(ask(cache, key(number), this::slow));
		}
		return callers;
	}

	private Future<Object> ask(ShadowCache cache, CacheKey key, Loader loader) {
		return this.threads.submit(() -> get(cache, key, ReadScope.NO_TRANSACTION, loader));
	}

	private static Object get(ShadowCache cache, CacheKey key, ReadScope scope, Loader loader) throws Exception {
		try {
			return cache.queries().get(QUERY, key, scope, loader);
		}
		catch (Exception | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new AssertionError(ex);
		}
	}

	private Object slow() throws InterruptedException {
		this.mostRunning.accumulateAndGet(this.running.incrementAndGet(), Math::max);
		this.loading.release();
		this.mayLoad.await();
		this.running.decrementAndGet();
		return List.of("loaded");
	}

	private static CacheKey key(int number) {
		return new CacheKey(new Bits128(number, 1), new Bits128(number, 2));
	}

}
