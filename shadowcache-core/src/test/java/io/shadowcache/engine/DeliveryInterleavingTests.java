package io.shadowcache.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.Effort;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.VersionStore;
import io.shadowcache.store.WriterId;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * Explores interleavings of threads that add invalidations to the backlog and of those
 * that deliver them, with Lincheck. None may be lost, and a dependency is distrusted as
 * long as the store has not confirmed it.
 */
class DeliveryInterleavingTests {

	@Test
	void nothingIsLostHoweverManyAddAndDeliver() {
		new ModelCheckingOptions().threads(3)
			.actorsPerThread(1)
			.actorsBefore(0)
			.actorsAfter(0)
			.iterations(Effort.of(1))
			.invocationsPerIteration(100)
			.sequentialSpecification(Kept.class)
			.check(Scenario.class);
	}

	/**
	 * Whoever adds delivers, unless another thread is at it.
	 */
	public static class Scenario implements VersionStore {

		private final AtomicLong numbers = new AtomicLong();

		private final Set<WriterId> unconfirmed = ConcurrentHashMap.newKeySet();

		private final PendingInvalidations pending = new PendingInvalidations(this, Runnable::run,
				new EngineContext(CacheListener.NONE, this.numbers::incrementAndGet, InstantSource.system(), () -> 0));

		@Operation
		public boolean deliver() {
			this.pending.deliver(release());
			return true;
		}

		@Operation
		public boolean deliverDistrusted() {
			Release release = release();
			this.pending.distrust(Fixture.PRODUCT, null);
			boolean distrusted = this.pending.affects(Fixture.PRODUCT);
			this.pending.deliverDistrusted(release);
			return distrusted;
		}

		/**
		 * Nobody is left to deliver anything.
		 */
		@Validate
		public void everythingIsConfirmedInTheEnd() {
			if (!this.unconfirmed.isEmpty() || this.pending.size() != 0 || !this.pending.distrusted().isEmpty()) {
				throw new IllegalStateException("Lost: %s, waiting: %s, distrusted: %s".formatted(this.unconfirmed,
						this.pending.size(), this.pending.distrusted()));
			}
		}

		@Override
		public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void release(DependencySet dependencies, WriterId writer) {
			this.unconfirmed.remove(writer);
		}

		@Override
		public List<WriterId> overdue(DependencySet dependencies) {
			return List.of();
		}

		private Release release() {
			long number = this.numbers.incrementAndGet();
			Release release = new Release(Fixture.PRODUCT, new WriterId(new Bits128(number, number)));
			this.unconfirmed.add(release.writer());
			return release;
		}

	}

	/**
	 * The promises, kept by one thread.
	 */
	public static class Kept {

		public boolean deliver() {
			return true;
		}

		public boolean deliverDistrusted() {
			return true;
		}

	}

}
