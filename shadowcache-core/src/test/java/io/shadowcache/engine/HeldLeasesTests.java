package io.shadowcache.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.store.LoadLease;
import io.shadowcache.store.LoadLeases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeldLeasesTests {

	private static final LoadLease OLD = new LoadLease("db", Fixture.KEY, new Bits128(1, 1), new Bits128(3, 4));

	private static final LoadLease FRESH = new LoadLease("db", Fixture.KEY, new Bits128(2, 2), new Bits128(5, 6));

	private final Thread caller = Thread.currentThread();

	private final AtomicReference<Runnable> whileTaken = new AtomicReference<>(() -> {
	});

	private final AtomicReference<Thread> renewing = new AtomicReference<>();

	private final CountDownLatch renewed = new CountDownLatch(1);

	private final HeldLeases held = new HeldLeases(new LoadLeases() {
		@Override
		public void renew(LoadLease lease, Duration life) {
			if (lease.equals(FRESH)) {
				HeldLeasesTests.this.renewed.countDown();
			}
		}
	}, new EngineContext(CacheListener.NONE, () -> 1, Clock.systemUTC(), this::tick));

	@AfterEach
	void close() {
		this.held.close();
	}

	/**
	 * The thread that renews comes to rest after the other lease was given back, and
	 * before this one can be seen.
	 */
	@Test
	void leaseThatIsTakenWhileTheLastOtherIsGivenBackIsRenewed() throws Exception {
		this.held.hold(OLD);
		this.held.start();
		this.whileTaken.set(() -> {
			this.held.giveBack(OLD);
			awaitRest();
		});
		this.held.hold(FRESH);
		assertThat(this.renewed.await(30, TimeUnit.SECONDS)).isTrue();
	}

	private long tick() {
		if (Thread.currentThread() == this.caller) {
			this.whileTaken.get().run();
		}
		else {
			this.renewing.set(Thread.currentThread());
		}
		return System.nanoTime();
	}

	/**
	 * The thread reads the clock first of all in each of its steps.
	 */
	private void awaitRest() {
		this.renewing.set(null);
		Thread seen = null;
		while (seen == null || seen.getState() != Thread.State.TIMED_WAITING) {
			Thread.onSpinWait();
			seen = this.renewing.get();
		}
	}

}
