package io.shadowcache.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.shadowcache.dependency.Stamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link CircuitBreakingEntryStore}: when it opens, and what passes.
 */
class CircuitBreakingEntryStoreTests {

	private final BreakerFixture breaker = new BreakerFixture();

	private final ExecutorService threads = Executors.newFixedThreadPool(8);

	@AfterEach
	void endThreads() {
		this.threads.shutdownNow();
	}

	@Test
	void aHealthyStoreIsUsedForEverything() {
		Stamp stamp = this.breaker.read().stamp();
		assertThat(this.breaker.store.put(BreakerFixture.KEY, new byte[1], BreakerFixture.PRODUCT, stamp,
				BreakerFixture.SECOND))
			.isTrue();
		assertThat(this.breaker.store.evict(BreakerFixture.KEY)).isTrue();
		assertThat(this.breaker.store.isOpen()).isFalse();
	}

	@Test
	void fewerFailuresThanAllowedLeaveItClosed() {
		this.breaker.failReads(2);
		assertThat(this.breaker.store.isOpen()).isFalse();
		assertThat(this.breaker.events).isEmpty();
	}

	@Test
	void aSuccessfulReadForgivesEarlierFailures() {
		this.breaker.failReads(2);
		this.breaker.repairAndRead();
		this.breaker.failReads(2);
		assertThat(this.breaker.store.isOpen()).isFalse();
	}

	@Test
	void openKeepsReadsFromTheStore() {
		this.breaker.failReads(3);
		int before = this.breaker.delegate.calls.get();
		this.breaker.failReads(5);
		assertThat(this.breaker.delegate.calls).hasValue(before);
		assertThat(this.breaker.events).containsExactly("open: no answer");
	}

	@Test
	void openKeepsPutsAndEvictionsFromTheStore() {
		Stamp stamp = this.breaker.read().stamp();
		this.breaker.failReads(3);
		int before = this.breaker.delegate.calls.get();
		BreakerFixture.assertThatStoreFails(() -> this.breaker.store.put(BreakerFixture.KEY, new byte[1],
				BreakerFixture.PRODUCT, stamp, BreakerFixture.SECOND));
		BreakerFixture.assertThatStoreFails(() -> this.breaker.store.evict(BreakerFixture.KEY));
		assertThat(this.breaker.delegate.calls).hasValue(before);
	}

	@Test
	void openLetsOperationsOnVersionsThrough() {
		this.breaker.failReads(3);
		int before = this.breaker.delegate.calls.get();
		BreakerFixture.assertThatStoreFails(
				() -> this.breaker.store.mark(BreakerFixture.PRODUCT, BreakerFixture.WRITER, BreakerFixture.SECOND));
		BreakerFixture
			.assertThatStoreFails(() -> this.breaker.store.release(BreakerFixture.PRODUCT, BreakerFixture.WRITER));
		BreakerFixture.assertThatStoreFails(() -> this.breaker.store.overdue(BreakerFixture.PRODUCT));
		assertThat(this.breaker.delegate.calls).hasValue(before + 3);
	}

	@Test
	void failuresOfOperationsOnVersionsOpenIt() {
		this.breaker.delegate.broken = true;
		BreakerFixture.assertThatStoreFails(
				() -> this.breaker.store.mark(BreakerFixture.PRODUCT, BreakerFixture.WRITER, BreakerFixture.SECOND));
		BreakerFixture
			.assertThatStoreFails(() -> this.breaker.store.release(BreakerFixture.PRODUCT, BreakerFixture.WRITER));
		BreakerFixture.assertThatStoreFails(() -> this.breaker.store.overdue(BreakerFixture.PRODUCT));
		assertThat(this.breaker.store.isOpen()).isTrue();
	}

	@Test
	void failuresForWantOfAConnectionDoNotOpenIt() {
		this.breaker.delegate.unexpected = new NoConnectionException("not connected");
		for (int index = 0; index < 10; index++) {
			BreakerFixture.assertThatStoreFails(() -> this.breaker.read());
		}
		assertThat(this.breaker.store.isOpen()).isFalse();
	}

	@Test
	void entriesThatAreTooLargeDoNotOpenIt() {
		this.breaker.delegate.unexpected = new EntryTooLargeException("2 MB");
		for (int index = 0; index < 10; index++) {
			BreakerFixture.assertThatStoreFails(() -> this.breaker.read());
		}
		assertThat(this.breaker.store.isOpen()).isFalse();
	}

	@Test
	void manyThreadsOpenItOnce() throws Exception {
		this.breaker.delegate.broken = true;
		List<Future<?>> reads = new ArrayList<>();
		for (int index = 0; index < 200; index++) {
			reads.add(this.threads.submit(() -> BreakerFixture.assertThatStoreFails(() -> this.breaker.read())));
		}
		for (Future<?> read : reads) {
			read.get(10, TimeUnit.SECONDS);
		}
		assertThat(this.breaker.events).containsExactly("open: no answer");
	}

	@Test
	void describesTheStoreBehindIt() {
		assertThat(this.breaker.store.describe()).isEqualTo(this.breaker.delegate.describe());
	}

	@Test
	void settingsWithoutSenseAreRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CircuitBreakingEntryStore(this.breaker.delegate, 0, BreakerFixture.SECOND,
					this.breaker.nanos::get, BreakerListener.NONE))
			.withMessage("failures must be at least 1, but is 0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CircuitBreakingEntryStore(this.breaker.delegate, 1, Duration.ZERO,
					this.breaker.nanos::get, BreakerListener.NONE))
			.withMessage("open must be positive, but is PT0S");
	}

}
