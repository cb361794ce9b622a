package io.shadowcache.near;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.Effort;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;

/**
 * Explores interleavings of reads, writes of this process, and losses with Lincheck.
 * Operations that return whether a promise was kept are compared with a sequence in which
 * it always is.
 */
class NearInterleavingTests {

	@Test
	void readSeesWhatWasAcknowledgedBeforeItBegan() {
		new ModelCheckingOptions().threads(3)
			.actorsPerThread(2)
			.actorsBefore(1)
			.actorsAfter(1)
			.iterations(Effort.of(2))
			.invocationsPerIteration(200)
			.sequentialSpecification(Kept.class)
			.check(Scenario.class);
	}

	/**
	 * One entry, kept with its claim by whoever asked last.
	 */
	public static class Scenario {

		private static final Clocks.Moment NOW = new Clocks.Moment(0, 0, 0);

		private final HeardChanges heard = hearing();

		private final AtomicInteger server = new AtomicInteger();

		private final AtomicInteger acknowledged = new AtomicInteger();

		private volatile Held held;

		@Operation
		public boolean write() {
			int version = this.server.incrementAndGet();
			this.heard.changed(NearFixture.TABLES);
			this.acknowledged.accumulateAndGet(version, Math::max);
			return true;
		}

		@Operation
		public boolean forget() {
			this.heard.forget(ForgetReason.FLUSHED);
			this.heard.heardUntil(0);
			return true;
		}

		@Operation
		public boolean read() {
			int floor = this.acknowledged.get();
			Held known = this.held;
			if (known != null && this.heard.confirms(known.claim, NOW)) {
				return known.version >= floor;
			}
			Claim claim = this.heard.claim(NearFixture.TABLES);
			int version = this.server.get();
			this.held = new Held(claim, version);
			return version >= floor;
		}

		private static HeardChanges hearing() {
			HeardChanges heard = new HeardChanges(new Clocks(() -> Instant.EPOCH, () -> 0));
			heard.connected();
			heard.heardUntil(0);
			return heard;
		}

		private record Held(Claim claim, int version) {

		}

	}

	/**
	 * The promise, kept by one thread.
	 */
	public static class Kept {

		public boolean write() {
			return true;
		}

		public boolean forget() {
			return true;
		}

		public boolean read() {
			return true;
		}

	}

}
