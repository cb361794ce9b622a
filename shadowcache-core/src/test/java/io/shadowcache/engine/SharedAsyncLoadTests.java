package io.shadowcache.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class SharedAsyncLoadTests {

	private final AsyncFixture fixture = new AsyncFixture();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void callersAtTheSameTimeShareOneLoadAndGetCopies() throws Exception {
		CompletableFuture<Object> first = this.fixture.ask(this.fixture::slow);
		this.fixture.loading.await();
		List<CompletableFuture<Object>> others = List.of(this.fixture.join(), this.fixture.join());
		this.fixture.loaded.complete(new ArrayList<>(List.of("slow")));
		for (CompletableFuture<Object> other : others) {
			assertThat(other.get()).isEqualTo(List.of("slow")).isNotSameAs(first.get());
		}
		assertThat(others.get(0).get()).isNotSameAs(others.get(1).get());
		assertThat(this.fixture.listener.heard()).containsOnlyOnce("load").contains("coalesced");
	}

	@Test
	void whoseLookupMissedJustBeforeAnotherLoadWasStoredDoesNotLoadAgain() throws Exception {
		CountDownLatch looked = new CountDownLatch(1);
		CountDownLatch mayGoOn = new CountDownLatch(1);
		ShadowCache cache = this.fixture.cacheWithoutLeases();
		CompletableFuture<Answer> first = AsyncFixture.answer(cache, this.fixture::slow);
		this.fixture.loading.await();
		this.fixture.afterLookup.set(() -> {
			this.fixture.afterLookup.set(() -> {
			});
			looked.countDown();
			AsyncFixture.await(mayGoOn);
		});
		CompletableFuture<Answer> late = AsyncFixture.answer(cache, this.fixture::never);
		looked.await();
		this.fixture.loaded.complete(List.of("slow"));
		first.get();
		mayGoOn.countDown();
		assertThat(late.get().value()).isEqualTo(List.of("slow"));
	}

	@Test
	void callerThatArrivesAfterAnInvalidationDoesNotJoinTheEarlierLoad() throws Exception {
		CompletableFuture<Object> first = this.fixture.ask(this.fixture::slow);
		this.fixture.loading.await();
		this.fixture.cache.invalidator().invalidate(Fixture.PRODUCT);
		assertThat(this.fixture.ask(() -> AsyncFixture.done("new")).get()).isEqualTo(List.of("new"));
		this.fixture.loaded.complete(List.of("old"));
		assertThat(first.get()).isEqualTo(List.of("old"));
		assertThat(this.fixture.ask(this.fixture::never).get()).isEqualTo(List.of("new"));
	}

	@Test
	void failureReachesAllAsOneInstanceAndIsNotCached() throws Exception {
		Exception failure = new Exception("no such table");
		CompletableFuture<Object> first = this.fixture.ask(this.fixture::slow);
		this.fixture.loading.await();
		CompletableFuture<Object> second = this.fixture.join();
		this.fixture.loaded.completeExceptionally(failure);
		assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class).cause().isSameAs(failure);
		assertThatThrownBy(second::get).isInstanceOf(ExecutionException.class).cause().isSameAs(failure);
		assertThat(this.fixture.ask(() -> AsyncFixture.done("a")).get()).isEqualTo(List.of("a"));
	}

	@Test
	void cancellingTheLastCallerCancelsTheLoad() throws Exception {
		CompletableFuture<Answer> first = AsyncFixture.answer(this.fixture.cache, this.fixture::slow);
		this.fixture.loading.await();
		CompletableFuture<Object> second = this.fixture.join();
		first.cancel(true);
		assertThat(this.fixture.loaded).isNotDone();
		this.fixture.loaded.complete(List.of("slow"));
		assertThat(second.get()).isEqualTo(List.of("slow"));
	}

	@Test
	void cancelledCallersLeaveNoFlightBehind() throws Exception {
		CompletableFuture<Answer> only = AsyncFixture.answer(this.fixture.cache, this.fixture::slow);
		this.fixture.loading.await();
		only.cancel(true);
		assertThatThrownBy(() -> this.fixture.loaded.get(20, TimeUnit.SECONDS))
			.isInstanceOf(CancellationException.class);
		assertThat(this.fixture.ask(() -> AsyncFixture.done("new")).get()).isEqualTo(List.of("new"));
	}

	@Test
	void loadThatIsCancelledByOthersIsBegunAnewByThoseWhoWait() throws Exception {
		CompletableFuture<Object> first = this.fixture.ask(this.fixture::slow);
		this.fixture.loading.await();
		CompletableFuture<Object> second = this.fixture.join(() -> AsyncFixture.done("own"));
		this.fixture.loaded.cancel(true);
		assertThat(first).failsWithin(Duration.ofSeconds(20));
		assertThat(second.get()).isEqualTo(List.of("own"));
	}

	@Test
	void oneInstanceLoadsForAll() throws Exception {
		ShadowCache other = this.fixture.cache(BulkheadSettings.DEFAULTS, ThreadSettings.DEFAULTS);
		CompletableFuture<Object> first = this.fixture.ask(this.fixture::slow);
		this.fixture.loading.await();
		CountDownLatch looked = new CountDownLatch(1);
		this.fixture.afterLookup.set(looked::countDown);
		CompletableFuture<Answer> second = AsyncFixture.answer(other, this.fixture::never);
		looked.await();
		this.fixture.loaded.complete(List.of("slow"));
		assertThat(first.get()).isEqualTo(List.of("slow"));
		assertThat(second.get().value()).isEqualTo(List.of("slow"));
		assertThat(second.get().origin()).isEqualTo(Answer.Origin.COALESCED);
	}

}
