package io.shadowcache.dashboard.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.engine.MissReason;
import io.shadowcache.engine.StoreCommand;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;
import io.shadowcache.store.StoreException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventLogTests {

	private static final QueryOperation QUERY = new QueryOperation("find", "find()", tables("product"),
			new TtlPolicy(Duration.ofMinutes(1), Duration.ofMinutes(1), 0),
			new ValueType(String.class, 1, new NoCodec()));

	private final TestClock clock = new TestClock();

	private final AtomicLong generations = new AtomicLong(1);

	private final EventLog log = new EventLog(this.clock, Duration.ofSeconds(1), this.generations::get);

	@Test
	void whatHappensAgainAndAgainIsOneEventWithACount() {
		this.log.onInvalidation(tables("product", "vendor"));
		this.clock.advance(9);
		this.log.onInvalidation(tables("product"));
		List<CacheEvent> events = this.log.latest();
		assertThat(events).extracting(CacheEvent::subject).containsExactly("product", "vendor");
		assertThat(events.get(0).count()).isEqualTo(2);
		assertThat(events.get(0).last() - events.get(0).first()).isEqualTo(9000);
	}

	@Test
	void afterAPauseItIsAnotherEvent() {
		this.log.onInvalidation(tables("product"));
		this.clock.advance(11);
		this.log.onInvalidation(tables("product"));
		assertThat(this.log.latest()).hasSize(2).allSatisfy((event) -> assertThat(event.count()).isOne());
	}

	@Test
	void aBusyTableDoesNotPushOutTheRest() {
		this.log.onOpen(new StoreException("no answer within 50 ms"));
		for (int write = 0; write < 1000; write++) {
			this.log.onInvalidation(tables("product"));
		}
		assertThat(this.log.latest()).extracting(CacheEvent::kind)
			.containsExactlyInAnyOrder(EventKind.INVALIDATION, EventKind.BREAKER_OPENED);
	}

	@Test
	void itHoldsNoMoreThanAHundredEvents() {
		for (int number = 0; number < 250; number++) {
			this.log.switched("query" + number % 150, true);
			this.clock.advance(11);
		}
		assertThat(this.log.latest()).hasSize(100).first().extracting(CacheEvent::subject).isEqualTo("query99");
	}

	@Test
	void failuresOfTheStoreTellTheCommandAndTheAnswer() {
		this.log.onStoreFailure(StoreCommand.READ_TABLES, new StoreException("no answer within 50 ms"));
		assertThat(this.log.latest()).singleElement().satisfies((event) -> {
			assertThat(event.level()).isEqualTo(EventLevel.ERROR);
			assertThat(event.subject()).isEqualTo("read_tables");
			assertThat(event.detail()).isEqualTo("no answer within 50 ms");
		});
	}

	@Test
	void loadsAreEventsWhenTheyAreSlowOrFail() {
		this.log.onLoad(QUERY, TimeUnit.MILLISECONDS.toNanos(999), null);
		assertThat(this.log.latest()).isEmpty();
		this.log.onLoad(QUERY, TimeUnit.MILLISECONDS.toNanos(1200), null);
		this.log.onLoad(QUERY, 1, new IllegalStateException("card number 4711"));
		assertThat(this.log.latest()).extracting(CacheEvent::detail)
			.containsExactlyInAnyOrder("1200 ms", "IllegalStateException");
	}

	@Test
	void anotherGenerationIsOneEventHoweverManyEntriesItCosts() {
		this.log.onMiss(QUERY, MissReason.GENERATION, List.of());
		assertThat(this.log.latest()).isEmpty();
		this.generations.set(2);
		this.log.onMiss(QUERY, MissReason.GENERATION, List.of());
		this.log.onMiss(QUERY, MissReason.GENERATION, List.of());
		assertThat(this.log.latest()).singleElement().satisfies((event) -> {
			assertThat(event.kind()).isEqualTo(EventKind.GENERATION);
			assertThat(event.count()).isOne();
		});
	}

	private static DependencySet tables(String... names) {
		return DependencySet.of(Arrays.stream(names)
			.map((name) -> Dependency.table("shop", TableName.parse(name, "")))
			.toArray(Dependency[]::new));
	}

	/**
	 * Is never used.
	 */
	private static final class NoCodec implements TypeCodec {

		@Override
		public byte[] encode(Object value) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Object decode(byte[] bytes, int offset, int length) {
			throw new UnsupportedOperationException();
		}

	}

	/**
	 * A clock that tests move.
	 */
	private static final class TestClock extends Clock {

		private Instant now = Instant.EPOCH;

		void advance(long seconds) {
			this.now = this.now.plusSeconds(seconds);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
