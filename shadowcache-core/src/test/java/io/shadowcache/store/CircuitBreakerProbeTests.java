package io.shadowcache.store;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link CircuitBreakingEntryStore}: how it finds out that the store is back.
 */
class CircuitBreakerProbeTests {

	private final BreakerFixture breaker = new BreakerFixture();

	private final ExecutorService threads = Executors.newFixedThreadPool(8);

	@AfterEach
	void endThreads() {
		this.threads.shutdownNow();
	}

	@Test
	void afterTheOpenTimeASuccessfulProbeClosesIt() {
		this.breaker.failReads(3);
		this.breaker.nanos.addAndGet(BreakerFixture.SECOND.toNanos());
		this.breaker.repairAndRead();
		assertThat(this.breaker.store.isOpen()).isFalse();
		assertThat(this.breaker.events).containsExactly("open: no answer", "close");
	}

	/**
	 * Whoever is answered after an outage must find that there was one.
	 */
	@Test
	void aProbeThatSucceedsCountsTheOutageOnceAndFailedReadsDoNot() {
		this.breaker.failReads(2);
		this.breaker.repairAndRead();
		this.breaker.failReads(3);
		this.breaker.nanos.addAndGet(BreakerFixture.SECOND.toNanos());
		assertThat(this.breaker.store.outages()).isZero();
		this.breaker.repairAndRead();
		this.breaker.read();
		assertThat(this.breaker.store.outages()).isOne();
	}

	@Test
	void afterTheOpenTimeAFailedProbeKeepsItOpenSilently() {
		this.breaker.failReads(3);
		this.breaker.nanos.addAndGet(BreakerFixture.SECOND.toNanos());
		int before = this.breaker.delegate.calls.get();
		this.breaker.failReads(3);
		assertThat(this.breaker.delegate.calls).hasValue(before + 1);
		assertThat(this.breaker.events).containsExactly("open: no answer");
	}

	@Test
	void aSuccessfulReleaseLetsTheNextReadProbeAtOnce() {
		this.breaker.failReads(3);
		this.breaker.delegate.broken = false;
		this.breaker.store.release(BreakerFixture.PRODUCT, BreakerFixture.WRITER);
		assertThat(this.breaker.store.isOpen()).isTrue();
		this.breaker.repairAndRead();
		assertThat(this.breaker.store.isOpen()).isFalse();
	}

	@Test
	void failingReleasesDoNotPutOffTheProbe() {
		this.breaker.failReads(3);
		this.breaker.nanos.addAndGet(BreakerFixture.SECOND.toNanos() - 1);
		BreakerFixture
			.assertThatStoreFails(() -> this.breaker.store.release(BreakerFixture.PRODUCT, BreakerFixture.WRITER));
		this.breaker.nanos.addAndGet(1);
		this.breaker.repairAndRead();
		assertThat(this.breaker.store.isOpen()).isFalse();
	}

	@Test
	void aProbeThatFindsNoConnectionKeepsItOpen() {
		this.breaker.failReads(3);
		this.breaker.nanos.addAndGet(BreakerFixture.SECOND.toNanos());
		this.breaker.delegate.unexpected = new NoConnectionException("not connected");
		BreakerFixture.assertThatStoreFails(() -> this.breaker.read());
		assertThat(this.breaker.store.isOpen()).isTrue();
		this.breaker.delegate.unexpected = null;
		this.breaker.nanos.addAndGet(BreakerFixture.SECOND.toNanos());
		this.breaker.repairAndRead();
		assertThat(this.breaker.store.isOpen()).isFalse();
	}

	@Test
	void aProbeThatFailsUnexpectedlyIsReported() {
		this.breaker.failReads(3);
		this.breaker.nanos.addAndGet(BreakerFixture.SECOND.toNanos());
		this.breaker.delegate.broken = false;
		this.breaker.delegate.unexpected = new IllegalStateException("bug");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.breaker.read());
		this.breaker.delegate.unexpected = null;
		this.breaker.nanos.addAndGet(BreakerFixture.SECOND.toNanos());
		this.breaker.repairAndRead();
		assertThat(this.breaker.store.isOpen()).isFalse();
	}

	@Test
	void whileAProbeIsOnItsWayOtherReadsFailAtOnce() throws Exception {
		this.breaker.failReads(3);
		this.breaker.nanos.addAndGet(BreakerFixture.SECOND.toNanos());
		this.breaker.delegate.broken = false;
		this.breaker.delegate.hold = new CountDownLatch(1);
		Future<Lookup> probe = this.threads.submit(() -> this.breaker.read());
		this.breaker.delegate.entered.await();
		int before = this.breaker.delegate.calls.get();
		BreakerFixture.assertThatStoreFails(() -> this.breaker.read());
		assertThat(this.breaker.delegate.calls).hasValue(before);
		this.breaker.delegate.hold.countDown();
		assertThat(probe.get(10, TimeUnit.SECONDS)).isNotNull();
		assertThat(this.breaker.store.isOpen()).isFalse();
	}

}
