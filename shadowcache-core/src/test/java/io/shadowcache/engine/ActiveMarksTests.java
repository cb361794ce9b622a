package io.shadowcache.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.VersionStore;
import io.shadowcache.store.WriterId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ActiveMarksTests {

	private static final long AFTER_A_THIRD = Fixture.LEASE.dividedBy(3).toNanos();

	private final Thread caller = Thread.currentThread();

	private final Release release = new Release(Fixture.PRODUCT, new WriterId(new Bits128(1, 2)));

	private final List<String> sent = new CopyOnWriteArrayList<>();

	private final CountDownLatch renewing = new CountDownLatch(1);

	private final CountDownLatch mayArrive = new CountDownLatch(1);

	private final ActiveMarks marks = new ActiveMarks(new Store(), Fixture.LEASE,
			new EngineContext(CacheListener.NONE, () -> 1, Clock.systemUTC(), this::tick));

	private Runnable beforeTick = () -> {
	};

	/**
	 * The caller has looked at the clock just before the mark was due. A renewal that
	 * overtook its release would block everybody until the lease ends.
	 */
	@Test
	void markIsNotWithdrawnWhileItIsBeingRenewed() throws Exception {
		this.marks.mark(this.release);
		CompletableFuture<?>[] renewal = new CompletableFuture<?>[1];
		this.beforeTick = () -> {
			renewal[0] = CompletableFuture.runAsync(this.marks::renew);
			AsyncFixture.await(this.renewing);
		};
		assertThat(this.marks.withdraw(this.release)).isFalse();
		assertThat(this.sent).containsExactly("mark", "mark");
		this.mayArrive.countDown();
		renewal[0].get(30, TimeUnit.SECONDS);
	}

	@Test
	void markIsWithdrawnAtOnceWhenItIsNotDue() {
		this.marks.mark(this.release);
		assertThat(this.marks.withdraw(this.release)).isTrue();
		this.marks.renew();
		assertThat(this.sent).containsExactly("mark", "release");
	}

	private long tick() {
		if (Thread.currentThread() != this.caller) {
			return AFTER_A_THIRD + 1;
		}
		this.beforeTick.run();
		return 0;
	}

	/**
	 * A renewal takes its time.
	 */
	private final class Store implements VersionStore {

		@Override
		public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
			ActiveMarksTests.this.sent.add("mark");
			if (Thread.currentThread() != ActiveMarksTests.this.caller) {
				ActiveMarksTests.this.renewing.countDown();
				AsyncFixture.await(ActiveMarksTests.this.mayArrive);
			}
		}

		@Override
		public void release(DependencySet dependencies, WriterId writer) {
			ActiveMarksTests.this.sent.add("release");
		}

		@Override
		public List<WriterId> overdue(DependencySet dependencies) {
			return List.of();
		}

	}

}
