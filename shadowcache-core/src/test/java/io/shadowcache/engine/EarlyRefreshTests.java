package io.shadowcache.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import io.shadowcache.operation.ExpiryPolicy;
import io.shadowcache.operation.QueryOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EarlyRefreshTests {

	private static final QueryOperation QUERY = Fixture
		.query(new ExpiryPolicy(100, Duration.ZERO, false, Duration.ZERO));

	private final Fixture fixture = new Fixture();

	@AfterEach
	void close() {
		this.fixture.cache().close();
	}

	@Test
	void callerIsAnsweredAtOnceAndTheEntryIsLoadedAnewBehindHim() throws Throwable {
		storeAlmostExpired();
		AtomicReference<Thread> loading = new AtomicReference<>();
		CountDownLatch answered = new CountDownLatch(1);
		Object hit = get(() -> {
			answered.await();
			loading.set(Thread.currentThread());
			return List.of("new");
		});
		assertThat(hit).isEqualTo(List.of("old"));
		answered.countDown();
		this.fixture.listener().await("refresh done");
		assertThat(loading.get().getName()).startsWith("shadowcache-load-");
		assertThat(this.fixture.listener().news()).containsExactlyInAnyOrder("hit", "refresh started", "load",
				"store stored", "refresh done");
		this.fixture.pass(Duration.ofSeconds(30));
		assertThat(this.fixture.cached()).isEqualTo(List.of("new"));
	}

	@Test
	void entryIsLoadedAnewByOneThreadAtATime() throws Throwable {
		storeAlmostExpired();
		CountDownLatch hits = new CountDownLatch(1);
		Loader slow = DetachableLoader.of(() -> {
			hits.await();
			return List.of("new");
		});
		for (int call = 0; call < 100; call++) {
			assertThat(this.fixture.get(QUERY, slow)).isEqualTo(List.of("old"));
		}
		hits.countDown();
		this.fixture.listener().await("refresh done");
		assertThat(this.fixture.listener().heard()).containsOnlyOnce("refresh started").containsOnlyOnce("load");
	}

	@Test
	void entryThatAnotherInstanceHasLoadedInTheMeantimeIsLeft() throws Throwable {
		storeAlmostExpired();
		CountDownLatch busy = new CountDownLatch(1);
		occupyBackground(busy);
		get(() -> List.of("never"));
		this.fixture.cache()
			.queries()
			.refresh(new QueryRequest(QUERY, Fixture.KEY, Fixture.PRODUCT, true), ReadScope.NO_TRANSACTION,
					() -> List.of("theirs"));
		this.fixture.listener().news();
		busy.countDown();
		this.fixture.listener().await("refresh skipped");
		assertThat(this.fixture.listener().heard()).doesNotContain("load");
	}

	@Test
	void valueThatAWriteOvertakesIsNotStored() throws Throwable {
		storeAlmostExpired();
		get(() -> {
			this.fixture.invalidator().invalidate(Fixture.PRODUCT);
			return List.of("old again");
		});
		this.fixture.listener().await("refresh done");
		assertThat(this.fixture.listener().news()).contains("store stale");
		assertThat(get(() -> List.of("new"))).isEqualTo(List.of("new"));
	}

	@Test
	void failureReachesNobodyAndLeavesTheEntry() throws Throwable {
		storeAlmostExpired();
		assertThat(get(() -> {
			throw new IllegalStateException("database is away");
		})).isEqualTo(List.of("old"));
		this.fixture.listener().await("refresh failed");
		assertThat(this.fixture.listener().news()).contains("load failed", "refresh failed");
		assertThat(this.fixture.get(QUERY, () -> List.of())).isEqualTo(List.of("old"));
	}

	@Test
	void transactionDoesNotRefresh() throws Throwable {
		storeAlmostExpired();
		this.fixture.cache()
			.queries()
			.get(QUERY, Fixture.KEY, new QueryCacheScopeTests.Scope(Long.MAX_VALUE, null),
					DetachableLoader.of(() -> List.of("new")));
		assertThat(this.fixture.listener().heard()).containsExactly("hit");
	}

	@Test
	void loaderThatNeedsItsCallersThreadIsLeftAlone() throws Throwable {
		storeAlmostExpired();
		assertThat(this.fixture.get(QUERY, () -> List.of("new"))).isEqualTo(List.of("old"));
		assertThat(this.fixture.listener().heard()).containsExactly("hit");
	}

	@Test
	void tooManyRefreshesAreDroppedAndTheirCallersAnswered() throws Throwable {
		storeAlmostExpired();
		CountDownLatch busy = new CountDownLatch(1);
		occupyBackground(busy);
		fillBackground();
		assertThat(get(() -> List.of("new"))).isEqualTo(List.of("old"));
		assertThat(this.fixture.listener().heard()).endsWith("refresh dropped");
		busy.countDown();
	}

	private Object get(DetachableLoader loader) throws Throwable {
		return this.fixture.get(QUERY, loader);
	}

	/**
	 * The longer the load, the earlier the refresh: this one is all but certain.
	 */
	private void storeAlmostExpired() throws Throwable {
		this.fixture.get(QUERY, () -> {
			this.fixture.pass(Duration.ofSeconds(60));
			return List.of("old");
		});
		this.fixture.pass(Duration.ofMillis(59_999));
		this.fixture.listener().news();
	}

	private void occupyBackground(CountDownLatch end) {
		for (int thread = 0; thread < ThreadSettings.DEFAULTS.backgroundLoads(); thread++) {
			this.fixture.cache().background().offer(waiting(end));
		}
	}

	private void fillBackground() {
		for (int waiting = 0; waiting < BackgroundLoads.MAX_WAITING; waiting++) {
			this.fixture.cache().background().offer(waiting(new CountDownLatch(0)));
		}
	}

	private static BackgroundLoads.Load waiting(CountDownLatch end) {
		return new BackgroundLoads.Load() {

			@Override
			public void run() {
				try {
					end.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}

			@Override
			public void abandon() {
				// nobody waits for it
			}

		};
	}

}
