package io.shadowcache.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SharedLookupsTests {

	private static final CacheKey KEY = Lookups.KEY;

	private static final DependencySet TABLE = Fixture.PRODUCT;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Semaphore waiting = new Semaphore(0);

	private final SharedLookups lookups = new SharedLookups((future) -> this.waiting.release());

	private final AtomicInteger questions = new AtomicInteger();

	private final Semaphore asked = new Semaphore(0);

	private final CountDownLatch answers = new CountDownLatch(1);

	@AfterEach
	void endThreads() {
		this.answers.countDown();
		this.threads.shutdownNow();
	}

	@Test
	void fewCallersAskForThemselves() throws Exception {
		List<CompletableFuture<Lookup>> few = fillPlaces();
		this.answers.countDown();
		assertThat(few.stream().map(CompletableFuture::join).distinct()).hasSize(Crowd.UNSHARED);
		assertThat(this.waiting.availablePermits()).isZero();
		assertThat(this.lookups.isIdle()).isTrue();
	}

	@Test
	void callersWhoComeMeanwhileShareOneQuestion() throws Exception {
		List<CompletableFuture<Lookup>> few = fillPlaces();
		List<CompletableFuture<Lookup>> crowd = crowd(20);
		this.answers.countDown();
		few.forEach(CompletableFuture::join);
		assertThat(crowd.stream().map(CompletableFuture::join).distinct()).hasSize(1);
		assertThat(this.questions).hasValue(Crowd.UNSHARED + 1);
		assertThat(this.lookups.isIdle()).isTrue();
	}

	@Test
	void theyCheckTheirAnswerOnceForAll() throws Exception {
		fillPlaces();
		List<CompletableFuture<Lookup>> crowd = crowd(2, () -> Lookups.of(Lookups.entry()));
		this.answers.countDown();
		assertThat(crowd.get(0).join().held()).isNotNull();
		assertThat(crowd.get(1).join()).isSameAs(crowd.get(0).join());
	}

	@Test
	void damagedEntryIsSharedAsItIs() throws Exception {
		fillPlaces();
		Lookup damaged = Lookups.of(new byte[] { 1, 2, 3 });
		List<CompletableFuture<Lookup>> crowd = crowd(2, () -> damaged);
		this.answers.countDown();
		assertThat(crowd.get(1).join()).isSameAs(damaged);
	}

	@Test
	void callersOfAnotherEntryDoNotWait() throws Exception {
		fillPlaces();
		CacheKey other = new CacheKey(new Bits128(5, 6), new Bits128(3, 4));
		assertThat(this.lookups.lookup(other, TABLE, Lookups::empty)).isNotNull();
		assertThat(this.lookups.lookup(KEY, Fixture.PRICE, Lookups::empty)).isNotNull();
	}

	@Test
	void failureOfTheStoreReachesThoseWhoWaitWithoutAnotherQuestion() throws Exception {
		StoreException failure = new StoreException("away");
		List<CompletableFuture<Lookup>> few = fillPlaces(() -> {
			throw failure;
		});
		List<CompletableFuture<Lookup>> crowd = crowd(3);
		this.answers.countDown();
		few.forEach((one) -> assertThatThrownBy(one::join).hasCause(failure));
		crowd.forEach((one) -> assertThatThrownBy(one::join).hasCause(failure));
		assertThat(this.questions).hasValue(Crowd.UNSHARED);
		assertThat(this.lookups.isIdle()).isTrue();
	}

	@Test
	void failureThatIsNotTheStoresIsNotShared() throws Exception {
		List<CompletableFuture<Lookup>> few = fillPlaces();
		AtomicInteger attempts = new AtomicInteger();
		List<CompletableFuture<Lookup>> crowd = new ArrayList<>();
		for (int caller = 0; caller < 3; caller++) {
			crowd.add(CompletableFuture.supplyAsync(() -> this.lookups.lookup(KEY, TABLE, () -> {
				if (attempts.incrementAndGet() == 1) {
					throw new IllegalStateException("bug");
				}
				return Lookups.empty();
			}), this.threads));
		}
		this.waiting.acquire(3);
		this.answers.countDown();
		few.forEach(CompletableFuture::join);
		assertThat(crowd.stream().filter((one) -> one.handle((found, failure) -> failure != null).join())).hasSize(1);
		assertThat(attempts).hasValue(3);
		assertThat(this.lookups.isIdle()).isTrue();
	}

	/**
	 * What is answered carries how many writes had ended when the question began.
	 */
	@Test
	void answerIsNeverFromBeforeTheCall() {
		AtomicLong writes = new AtomicLong();
		List<CompletableFuture<Long>> late = new ArrayList<>();
		for (int thread = 0; thread < 16; thread++) {
			late.add(CompletableFuture.supplyAsync(() -> lateAnswers(writes), this.threads));
		}
		assertThat(late.stream().mapToLong(CompletableFuture::join).sum()).isZero();
		assertThat(this.waiting.availablePermits()).isPositive();
		assertThat(this.lookups.isIdle()).isTrue();
	}

	private long lateAnswers(AtomicLong writes) {
		long late = 0;
		for (int call = 0; call < 2000; call++) {
			long written = writes.incrementAndGet();
			Lookup found = this.lookups.lookup(KEY, TABLE, () -> {
				Lookup now = Lookups.empty(writes.get());
				Thread.yield();
				return now;
			});
			late += (found.stamp().generation().createdMillis() < written) ? 1 : 0;
		}
		return late;
	}

	private List<CompletableFuture<Lookup>> fillPlaces() throws InterruptedException {
		return fillPlaces(Lookups::empty);
	}

	private List<CompletableFuture<Lookup>> fillPlaces(Supplier<Lookup> outcome) throws InterruptedException {
		List<CompletableFuture<Lookup>> few = new ArrayList<>();
		for (int caller = 0; caller < Crowd.UNSHARED; caller++) {
			few.add(call(outcome));
		}
		this.asked.acquire(Crowd.UNSHARED);
		return few;
	}

	private List<CompletableFuture<Lookup>> crowd(int size) throws InterruptedException {
		return crowd(size, Lookups::empty);
	}

	private List<CompletableFuture<Lookup>> crowd(int size, Supplier<Lookup> outcome) throws InterruptedException {
		List<CompletableFuture<Lookup>> crowd = new ArrayList<>();
		for (int caller = 0; caller < size; caller++) {
			crowd.add(call(outcome));
		}
		this.waiting.acquire(size);
		return crowd;
	}

	private CompletableFuture<Lookup> call(Supplier<Lookup> outcome) {
		return CompletableFuture.supplyAsync(() -> this.lookups.lookup(KEY, TABLE, () -> {
			this.questions.incrementAndGet();
			this.asked.release();
			AsyncFixture.await(this.answers);
			return outcome.get();
		}), this.threads);
	}

}
