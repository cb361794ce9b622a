package io.shadowcache.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.shadowcache.dependency.DependencySet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class AsyncQueryCacheTests {

	private final AsyncFixture fixture = new AsyncFixture();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void whatWasLoadedIsAHitForTheNextCaller() throws Exception {
		assertThat(this.fixture.ask(() -> AsyncFixture.done("a")).get()).isEqualTo(List.of("a"));
		Answer hit = AsyncFixture.answer(this.fixture.cache, this.fixture::never).get();
		assertThat(hit.value()).isEqualTo(List.of("a"));
		assertThat(hit.origin()).isEqualTo(Answer.Origin.HIT);
	}

	@Test
	void theStoreIsAskedOnThreadsOfTheCacheAndTheQueryRunsWhereTheCallerSays() throws Exception {
		List<String> lookups = new ArrayList<>();
		this.fixture.afterLookup.set(() -> lookups.add(Thread.currentThread().getName()));
		List<Thread> loads = new ArrayList<>();
		Semaphore turns = new Semaphore(0);
		List<Runnable> handed = new ArrayList<>();
		CompletableFuture<Answer> answer = this.fixture.cache.asyncQueries().ask(AsyncFixture.REQUEST, () -> {
			loads.add(Thread.currentThread());
			return AsyncFixture.done("a");
		}, (work) -> {
			handed.add(work);
			turns.release();
		});
		turns.acquire();
		handed.remove(0).run();
		turns.acquire();
		assertThat(answer).isNotDone();
		handed.remove(0).run();
		assertThat(answer).isCompleted();
		assertThat(lookups).isNotEmpty().allMatch((name) -> name.startsWith("shadowcache-async-"));
		assertThat(loads).containsExactly(Thread.currentThread());
	}

	@Test
	void loaderThatThrowsOrReturnsNothingFailsItsCallers() {
		IllegalStateException failure = new IllegalStateException("no");
		assertThatThrownBy(() -> this.fixture.ask(() -> {
			throw failure;
		}).get()).cause().isSameAs(failure);
		assertThatThrownBy(() -> this.fixture.ask(() -> null).get()).cause()
			.hasMessage("The loader returned no future");
	}

	@Test
	void loadInsideAnotherDoesNotWaitForIt() throws Exception {
		AtomicReference<CompletableFuture<Object>> inner = new AtomicReference<>();
		CompletableFuture<Object> outer = this.fixture.ask(() -> {
			inner.set(this.fixture.ask(() -> AsyncFixture.done("inner")));
			return inner.get();
		});
		assertThat(outer.get()).isEqualTo(List.of("inner"));
	}

	@Test
	void loadsOfATableTakeTurnsWithoutAThread() throws Exception {
		ShadowCache one = this.fixture.cache(new BulkheadSettings(1, Duration.ofMinutes(1)), ThreadSettings.DEFAULTS);
		CompletableFuture<Answer> first = AsyncFixture.answer(one, this.fixture::slow);
		this.fixture.loading.await();
		AtomicInteger others = new AtomicInteger();
		CompletableFuture<Answer> second = one.asyncQueries()
			.ask(new QueryRequest(Instances.QUERY, AsyncFixture.otherKey(), Fixture.PRODUCT, false), () -> {
				others.incrementAndGet();
				return AsyncFixture.done("other");
			}, Runnable::run);
		CompletableFuture<Answer> ofAnotherTable = one.asyncQueries()
			.ask(new QueryRequest(Instances.QUERY, AsyncFixture.otherKey(),
					DependencySet.of(Fixture.PRICE.asList().get(0)), false), () -> AsyncFixture.done("price"),
					Runnable::run);
		assertThat(ofAnotherTable.get().value()).isEqualTo(List.of("price"));
		assertThat(others).hasValue(0);
		this.fixture.loaded.complete(List.of("slow"));
		first.get();
		assertThat(second.get().value()).isEqualTo(List.of("other"));
	}

	@Test
	void whatCannotWaitForAThreadGoesPastTheCache() throws Exception {
		ShadowCache narrow = this.fixture.cache(BulkheadSettings.DEFAULTS, new ThreadSettings(1, 1, 1));
		CountDownLatch mayGoOn = new CountDownLatch(1);
		CountDownLatch busy = new CountDownLatch(1);
		narrow.asyncQueries().execute(() -> {
			busy.countDown();
			AsyncFixture.await(mayGoOn);
		});
		busy.await();
		narrow.asyncQueries().execute(() -> {
		});
		assertThatThrownBy(() -> narrow.asyncQueries().execute(() -> {
		})).isInstanceOf(RejectedExecutionException.class);
		assertThat(AsyncFixture.answer(narrow, () -> AsyncFixture.done("past")).get().value())
			.isEqualTo(List.of("past"));
		mayGoOn.countDown();
		assertThat(this.fixture.listener.heard()).contains("bypass overload").doesNotContain("store stored");
	}

	@Test
	void whatChangedDuringTheLoadIsNotStored() throws Exception {
		CompletableFuture<Object> first = this.fixture.ask(this.fixture::slow);
		this.fixture.loading.await();
		CommittingWrite write = this.fixture.cache.invalidator().beforeCommit(Fixture.PRODUCT);
		this.fixture.loaded.complete(List.of("old"));
		assertThat(first.get()).isEqualTo(List.of("old"));
		write.committedNow();
		assertThat(this.fixture.ask(() -> AsyncFixture.done("new")).get()).isEqualTo(List.of("new"));
	}

}
