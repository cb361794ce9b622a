package io.shadowcache.engine;

import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.shadowcache.operation.ExpiryPolicy;
import io.shadowcache.operation.QueryOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SoftTimeoutTests {

	private static final QueryOperation IMPATIENT = query(Duration.ofMillis(1));

	private static final QueryOperation PATIENT = query(Duration.ofMinutes(5));

	private final Fixture fixture = new Fixture();

	private final CountDownLatch slow = new CountDownLatch(1);

	private final ExecutorService callers = Executors.newCachedThreadPool();

	@BeforeEach
	void storeAndExpire() throws Throwable {
		this.fixture.get(PATIENT, () -> List.of("old"));
		this.fixture.pass(Duration.ofMinutes(1));
		this.fixture.listener().news();
	}

	@AfterEach
	void close() {
		this.slow.countDown();
		this.callers.shutdownNow();
		this.fixture.cache().close();
	}

	@Test
	void expiredValueIsServedInTimeAndTheLoadGoesOnAndIsStored() throws Throwable {
		assertThat(get(IMPATIENT, () -> {
			this.slow.await();
			return List.of("new");
		})).isEqualTo(List.of("old"));
		assertThat(this.fixture.listener().heard()).containsExactly("miss expired", "soft timeout", "stale timeout");
		this.slow.countDown();
		this.fixture.listener().await("store stored");
		assertThat(this.fixture.cached()).isEqualTo(List.of("new"));
	}

	@Test
	void loadInTimeIsTheAnswer() throws Throwable {
		assertThat(get(PATIENT, () -> List.of("new"))).isEqualTo(List.of("new"));
		assertThat(this.fixture.listener().heard()).containsExactly("miss expired", "load", "store stored");
		assertThat(this.fixture.cached()).isEqualTo(List.of("new"));
	}

	@Test
	void failureInTimeReachesTheCallerAsTheSameInstance() {
		Exception failure = new SQLTimeoutException("too slow");
		assertThatThrownBy(() -> get(PATIENT, () -> {
			throw failure;
		})).isSameAs(failure);
	}

	@Test
	void callerWaitsForTheEndWhenTheValueWasInvalidatedMeanwhile() throws Throwable {
		assertThat(this.fixture.get(IMPATIENT, new Loader() {

			@Override
			public Object load() throws Exception {
				SoftTimeoutTests.this.fixture.listener().await("soft timeout");
				return List.of("new");
			}

			@Override
			public Loader detached() {
				SoftTimeoutTests.this.fixture.invalidator().invalidate(Fixture.PRODUCT);
				return this;
			}

		})).isEqualTo(List.of("new"));
	}

	@Test
	void callersOfOneEntryShareOneLoad() throws Throwable {
		CountDownLatch began = new CountDownLatch(1);
		DetachableLoader loader = () -> {
			began.countDown();
			this.slow.await();
			return List.of("new");
		};
		Future<Object> first = this.callers.submit(() -> unchecked(() -> get(PATIENT, loader)));
		began.await();
		assertThat(get(IMPATIENT, loader)).isEqualTo(List.of("old"));
		this.slow.countDown();
		assertThat(first.get()).isEqualTo(List.of("new"));
		assertThat(this.fixture.listener().heard()).containsOnlyOnce("load");
	}

	@Test
	void callerLoadsHimselfWhenTheCacheClosesBeforeAThreadIsFree() throws Throwable {
		CountDownLatch busy = new CountDownLatch(1);
		for (int thread = 0; thread < ThreadSettings.DEFAULTS.backgroundLoads(); thread++) {
			this.fixture.cache().background().offer(new Last(busy) {

				@Override
				public void run() {
					try {
						SoftTimeoutTests.this.slow.await();
					}
					catch (InterruptedException ex) {
						Thread.currentThread().interrupt();
					}
				}

			});
		}
		this.fixture.cache().background().offer(new Last(busy));
		Future<Object> closing = this.callers.submit(() -> {
			this.fixture.cache().background().close();
			return null;
		});
		busy.await();
		assertThat(get(PATIENT, () -> List.of("new"))).isEqualTo(List.of("new"));
		this.slow.countDown();
		closing.get();
	}

	@Test
	void loaderThatNeedsItsCallersThreadIsWaitedFor() throws Throwable {
		assertThat(this.fixture.get(IMPATIENT, () -> List.of("new"))).isEqualTo(List.of("new"));
		assertThat(this.fixture.listener().heard()).containsExactly("miss expired", "load", "store stored");
	}

	private Object get(QueryOperation query, DetachableLoader loader) throws Throwable {
		return this.fixture.get(query, loader);
	}

	private static QueryOperation query(Duration softTimeout) {
		return Fixture.query(new ExpiryPolicy(0, Duration.ofHours(1), false, softTimeout));
	}

	private static Object unchecked(SingleFlight.Load<Object> call) throws Exception {
		try {
			return call.run();
		}
		catch (Exception | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new AssertionError(ex);
		}
	}

	private static class Last implements BackgroundLoads.Load {

		private final CountDownLatch reached;

		Last(CountDownLatch reached) {
			this.reached = reached;
		}

		@Override
		public void run() {
			this.reached.countDown();
		}

		@Override
		public void abandon() {
			this.reached.countDown();
		}

	}

}
