package io.shadowcache.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.InMemoryEntryStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls that wait for futures, of caches over one store.
 */
final class AsyncFixture implements AutoCloseable {

	static final QueryRequest REQUEST = new QueryRequest(Instances.QUERY, Fixture.KEY, Fixture.PRODUCT, false);

	private final CacheStore store = new InMemoryEntryStore(100, Clock.systemUTC(), new SplittableRandom(7));

	/** Told that a call has looked up, before it goes on. */
	final AtomicReference<Runnable> afterLookup = new AtomicReference<>(() -> {
	});

	final RecordingListener listener = new RecordingListener();

	private final List<ShadowCache> caches = new ArrayList<>();

	final ShadowCache cache = cache(BulkheadSettings.DEFAULTS, ThreadSettings.DEFAULTS);

	final CompletableFuture<Object> loaded = new CompletableFuture<>();

	final CountDownLatch loading = new CountDownLatch(1);

	ShadowCache cache(BulkheadSettings bulkhead, ThreadSettings threads) {
		return cache(bulkhead, threads, LoadLeaseSettings.DEFAULTS);
	}

	ShadowCache cacheWithoutLeases() {
		return cache(BulkheadSettings.DEFAULTS, ThreadSettings.DEFAULTS,
				new LoadLeaseSettings(false, Duration.ZERO, Duration.ZERO, Map.of()));
	}

	private ShadowCache cache(BulkheadSettings bulkhead, ThreadSettings threads, LoadLeaseSettings leases) {
		CacheStore watched = Instances.afterLookup(this.store, () -> {
			this.afterLookup.get().run();
			return null;
		});
		ShadowCache made = ShadowCache.over(watched)
			.listener(this.listener)
			.bulkhead(bulkhead)
			.loadLease(leases)
			.threads(threads)
			.build();
		made.start();
		this.caches.add(made);
		return made;
	}

	@Override
	public void close() {
		this.caches.forEach(ShadowCache::close);
	}

	static CacheKey otherKey() {
		return new CacheKey(new Bits128(5, 6), new Bits128(7, 8));
	}

	CompletableFuture<Object> slow() {
		this.loading.countDown();
		return this.loaded;
	}

	CompletableFuture<Object> never() {
		throw new AssertionError("loaded");
	}

	static CompletableFuture<Object> done(String word) {
		return CompletableFuture.completedFuture(new ArrayList<>(List.of(word)));
	}

	CompletableFuture<Object> ask(AsyncLoader loader) {
		return answer(this.cache, loader).thenApply(Answer::value);
	}

	/**
	 * Asks, and returns when the call waits for the load that is under way.
	 */
	CompletableFuture<Object> join() throws InterruptedException {
		return join(this::never);
	}

	CompletableFuture<Object> join(AsyncLoader loader) throws InterruptedException {
		ThreadSettings threads = ThreadSettings.DEFAULTS;
		CompletableFuture<Object> joined = ask(loader);
		CountDownLatch passed = new CountDownLatch(threads.storeAccess());
		for (int index = 0; index < threads.storeAccess(); index++) {
			this.cache.asyncQueries().execute(() -> {
				passed.countDown();
				await(passed);
			});
		}
		passed.await();
		return joined;
	}

	static CompletableFuture<Answer> answer(ShadowCache asked, AsyncLoader loader) {
		return asked.asyncQueries().ask(REQUEST, loader, Runnable::run);
	}

	static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
