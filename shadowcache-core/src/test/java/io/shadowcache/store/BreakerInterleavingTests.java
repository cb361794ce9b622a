package io.shadowcache.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.Effort;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * Explores interleavings of reads and writes that the circuit breaker hears of, with
 * Lincheck. Whatever threads do, each must find what it would find if they came one after
 * the other: above all, that one probe passes and no second one.
 */
class BreakerInterleavingTests {

	@Test
	void breakerIsLinearizable() {
		new ModelCheckingOptions().threads(3)
			.actorsPerThread(2)
			.actorsBefore(2)
			.actorsAfter(1)
			.iterations(Effort.of(2))
			.invocationsPerIteration(200)
			.sequentialSpecification(Scenario.class)
			.check(Scenario.class);
	}

	/**
	 * Time stands still, so that only a write that succeeds makes way for a probe.
	 */
	public static class Scenario implements BreakerListener {

		private final AtomicInteger opened = new AtomicInteger();

		private final AtomicInteger closed = new AtomicInteger();

		private final CircuitBreaker breaker = new CircuitBreaker(1, Duration.ofSeconds(1), () -> 0, this);

		@Operation
		public boolean readBegins() {
			return this.breaker.admits();
		}

		@Operation
		public void readSucceeds() {
			this.breaker.succeeded();
		}

		@Operation
		public void readFails() {
			this.breaker.failed(new StoreException("failed"));
		}

		@Operation
		public void writeSucceeds() {
			this.breaker.answered();
		}

		@Operation
		public void writeFails() {
			this.breaker.writeFailed(new StoreException("failed"));
		}

		/**
		 * Each transition is told by exactly one thread, and each closing is counted.
		 */
		@Validate
		public void everyTransitionIsToldOnce() {
			int open = this.breaker.isOpen() ? 1 : 0;
			if (this.opened.get() - this.closed.get() != open) {
				throw new IllegalStateException("Opened %s times, closed %s times, and open: %s".formatted(this.opened,
						this.closed, this.breaker.isOpen()));
			}
			if (this.breaker.closings() < this.closed.get()) {
				throw new IllegalStateException(
						"Closed %s times, counted %d".formatted(this.closed, this.breaker.closings()));
			}
		}

		@Override
		public void onOpen(StoreException cause) {
			this.opened.incrementAndGet();
		}

		@Override
		public void onClose() {
			this.closed.incrementAndGet();
		}

	}

}
