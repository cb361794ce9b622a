package io.shadowcache.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.Effort;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.Version;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;

/**
 * Explores interleavings of short scenarios with Lincheck. Operations that return whether
 * a promise was kept are compared with a sequence in which it always is.
 */
class InterleavingTests {

	@Test
	void distrustIsLinearizable() {
		check(DistrustScenario.class, DistrustScenario.class, 2);
	}

	@Test
	void versionFirstHeardOfAfterAMomentIsLater() {
		check(SeenScenario.class, Kept.class, 2);
	}

	@Test
	void callerGetsWhatWasLoadedAfterItsStamp() {
		check(FlightScenario.class, Kept.class, 2);
	}

	@Test
	void bulkheadAdmitsEveryoneAndNeverTooMany() {
		new ModelCheckingOptions().threads(3)
			.actorsPerThread(1)
			.actorsBefore(0)
			.actorsAfter(0)
			.iterations(2)
			.invocationsPerIteration(200)
			.sequentialSpecification(Kept.class)
			.check(BulkheadScenario.class);
	}

	private static void check(Class<?> scenario, Class<?> sequential, int scenarios) {
		new ModelCheckingOptions().threads(3)
			.actorsPerThread(2)
			.actorsBefore(0)
			.actorsAfter(1)
			.iterations(Effort.of(scenarios))
			.invocationsPerIteration(400)
			.sequentialSpecification(sequential)
			.check(scenario);
	}

	/**
	 * Invalidations of one table begin and end.
	 */
	public static class DistrustScenario {

		private final Distrust distrust = new Distrust();

		@Operation
		public void begin() {
			this.distrust.begin(Fixture.PRODUCT);
		}

		@Operation
		public void end() {
			this.distrust.end(Fixture.PRODUCT);
		}

		@Operation
		public boolean affects() {
			return this.distrust.affects(Fixture.PRODUCT);
		}

	}

	/**
	 * Versions are heard of for the first time, and again.
	 */
	public static class SeenScenario {

		private final SeenVersions seen = new SeenVersions();

		private final AtomicLong published = new AtomicLong();

		@Operation
		public boolean first() {
			long begin = this.seen.now();
			return note(this.published.incrementAndGet()) > begin;
		}

		@Operation
		public boolean again() {
			note(this.published.get());
			return true;
		}

		private long note(long version) {
			Bits128 one = new Bits128(1, 1);
			return this.seen.note(Fixture.PRODUCT, new Stamp(new Generation(one, one, 0),
					List.of(new Version(false, new Bits128(version, version))), false));
		}

	}

	/**
	 * A version is read, then a load under it made or joined; writes go on meanwhile.
	 */
	public static class FlightScenario {

		private final SingleFlight<Integer, Integer> flights = new SingleFlight<>((flight) -> {
		});

		private final AtomicInteger committed = new AtomicInteger();

		@Operation
		public boolean first() {
			this.committed.incrementAndGet();
			return true;
		}

		@Operation
		public boolean again() throws Throwable {
			int floor = this.committed.get();
			Integer value = null;
			while (value == null) {
				value = this.flights.lead(floor, this.committed::get);
				if (value == null) {
					value = this.flights.join(floor);
				}
			}
			return value >= floor;
		}

	}

	/**
	 * Loads of one table and of two enter and leave.
	 */
	public static class BulkheadScenario {

		private final Bulkhead bulkhead = new Bulkhead(1);

		private final AtomicInteger inside = new AtomicInteger();

		@Operation
		public boolean first() {
			return run(List.of("product"));
		}

		@Operation
		public boolean again() {
			return run(List.of("price", "product"));
		}

		private boolean run(List<String> tables) {
			Bulkhead.Ticket ticket = this.bulkhead.enter(tables);
			ticket.admission().join();
			boolean alone = this.inside.incrementAndGet() == 1;
			this.inside.decrementAndGet();
			this.bulkhead.leave(ticket);
			return alone;
		}

	}

	/**
	 * What every scenario of promises must look like.
	 */
	public static class Kept {

		public boolean first() {
			return true;
		}

		public boolean again() {
			return true;
		}

	}

}
