package io.shadowcache.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.WriterId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PendingInvalidationsTests {

	private final Fixture fixture = new Fixture();

	private final PendingInvalidations pending = new PendingInvalidations(this.fixture.store(), this.fixture.executor(),
			this.fixture.context());

	@Test
	void releaseIsDeliveredInTheBackground() {
		deliver(Fixture.PRODUCT);
		assertThat(this.pending.size()).isEqualTo(1);
		this.fixture.runBackground();
		assertThat(this.pending.size()).isZero();
		assertThat(this.fixture.listener().heard()).containsExactly("invalidation [t:product]");
	}

	@Test
	void failedReleaseIsDistrustedUntilDelivered() {
		this.fixture.store().breakDown();
		deliver(Fixture.PRODUCT);
		assertThat(this.pending.affects(Fixture.PRODUCT)).isFalse();
		this.fixture.runBackground();
		assertThat(this.pending.affects(Fixture.PRODUCT)).isTrue();
		assertThat(this.pending.affects(Fixture.PRICE)).isFalse();
		this.fixture.store().recover();
		this.pending.drain();
		assertThat(this.pending.distrusted()).isEmpty();
	}

	@Test
	void distrustLastsUntilTheLastOfSeveral() {
		this.fixture.store().poison(Fixture.PRODUCT);
		deliver(Fixture.PRODUCT);
		deliver(Fixture.PRODUCT);
		this.pending.drain();
		this.pending.drain();
		this.fixture.store().recover();
		this.pending.drain();
		assertThat(this.pending.size()).isZero();
		assertThat(this.pending.distrusted()).isEmpty();
	}

	@Test
	void releaseThatAlwaysFailsDoesNotHoldUpOthers() {
		this.fixture.store().poison(Fixture.PRODUCT);
		deliver(Fixture.PRODUCT);
		deliver(Fixture.PRICE);
		this.pending.drain();
		this.pending.drain();
		assertThat(this.fixture.listener().heard()).contains("invalidation [t:price]");
		assertThat(this.pending.distrusted()).containsExactlyElementsOf(Fixture.PRODUCT);
	}

	@Test
	void outageQueuesOneTaskHoweverManyWrites() {
		for (int write = 0; write < 100; write++) {
			deliver(Fixture.PRODUCT);
		}
		assertThat(this.fixture.waitingTasks()).isEqualTo(1);
	}

	@Test
	void longOutageKeepsOneReleaseForEachDependency() {
		this.fixture.store().breakDown();
		for (int write = 0; write < Backlog.MAX_SINGLE + 50; write++) {
			deliver((write % 2 == 0) ? Fixture.PRODUCT : Fixture.PRICE);
			this.fixture.runBackground();
		}
		assertThat(this.pending.size()).isEqualTo(Backlog.MAX_SINGLE + 2);
		this.fixture.store().recover();
		this.pending.drain();
		assertThat(this.pending.size()).isZero();
		assertThat(this.pending.distrusted()).isEmpty();
	}

	@Test
	void batchEndsAfterItsTimeAlsoWhenItIsNotFull() {
		PendingInvalidations slow = new PendingInvalidations(this.fixture.store(), this.fixture.executor(),
				this.fixture.context(() -> this.fixture.pass(Duration.ofMillis(60))));
		for (int write = 0; write < 10; write++) {
			slow.deliver(new Release(Fixture.PRODUCT, this.fixture.context().newWriter()));
		}
		this.fixture.runOneTask();
		assertThat(slow.size()).isEqualTo(6);
		this.fixture.runBackground();
		assertThat(slow.size()).isZero();
	}

	@Test
	void rejectedDeliveryIsMadeByTheCaller() {
		BackgroundWorker worker = new BackgroundWorker();
		worker.close();
		PendingInvalidations closing = new PendingInvalidations(this.fixture.store(), worker, this.fixture.context());
		closing.deliver(new Release(Fixture.PRODUCT, this.fixture.context().newWriter()));
		assertThat(this.fixture.listener().heard()).containsExactly("invalidation [t:product]");
	}

	@Test
	void closeDeliversWhatIsWaiting() {
		deliver(Fixture.PRODUCT);
		this.pending.close();
		assertThat(this.fixture.listener().heard()).containsExactly("invalidation [t:product]");
	}

	@Test
	void closeGivesUpOnAStoreThatAnswersTooSlowly() {
		PendingInvalidations slow = new PendingInvalidations(this.fixture.store(), this.fixture.executor(),
				this.fixture.context(() -> this.fixture.pass(Duration.ofMillis(60))));
		for (int write = 0; write < 1_000; write++) {
			slow.deliver(new Release(Fixture.PRODUCT, this.fixture.context().newWriter()));
		}
		slow.close();
		assertThat(slow.size()).isBetween(900, 990);
	}

	@Test
	void overflowKeepsTheNeedForAMark() {
		Overflow overflow = new Overflow(new Distrust());
		EngineContext context = this.fixture.context();
		overflow.add(Undelivered.mark(new Release(Fixture.PRODUCT, context.newWriter()), Fixture.LEASE));
		overflow.add(Undelivered.release(new Release(Fixture.PRODUCT, context.newWriter()), false));
		List<Undelivered> taken = overflow.take(context);
		assertThat(taken).singleElement().extracting(Undelivered::command).isEqualTo(StoreCommand.MARK);
		assertThat(overflow.size()).isZero();
	}

	@Test
	void concurrentDeliveriesLoseAndRepeatNothing() throws Exception {
		PendingInvalidations direct = new PendingInvalidations(this.fixture.store(), Runnable::run,
				this.fixture.context());
		this.fixture.store().poison(Fixture.PRICE);
		ExecutorService threads = Executors.newFixedThreadPool(4);
		for (int thread = 0; thread < 4; thread++) {
			threads.execute(() -> {
				for (int index = 0; index < 500; index++) {
					direct.deliver(new Release((index % 5 == 0) ? Fixture.PRICE : Fixture.PRODUCT,
							new WriterId(new Bits128(index, index))));
				}
			});
		}
		threads.shutdown();
		assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		this.fixture.store().recover();
		direct.drain();
		assertThat(direct.size()).isZero();
		assertThat(direct.distrusted()).isEmpty();
		assertThat(this.fixture.listener().heard().stream().filter("invalidation [t:product]"::equals)).hasSize(1_600);
		assertThat(this.fixture.listener().heard().stream().filter("invalidation [t:price]"::equals)).hasSize(400);
	}

	@Test
	void outageIsLoggedOnceWhenItBeginsAndOnceWhenItEnds() {
		try (LoggedLines logged = new LoggedLines(InvalidationLog.class)) {
			this.fixture.store().breakDown();
			deliver(Fixture.PRODUCT);
			deliver(Fixture.PRICE);
			this.pending.drain();
			this.pending.drain();
			assertThat(logged.lines()).singleElement().asString().startsWith("WARN Invalidations of [product] cannot");
			this.fixture.store().recover();
			this.pending.drain();
			assertThat(logged.lines()).hasSize(2).element(1).asString().startsWith("INFO All pending invalidations");
			this.pending.drain();
			this.pending.close();
			assertThat(logged.lines()).hasSize(2);
		}
	}

	@Test
	void closeNamesTheTablesOfWhatIsLost() {
		try (LoggedLines logged = new LoggedLines(InvalidationLog.class)) {
			this.fixture.store().breakDown();
			deliver(Fixture.PRODUCT);
			deliver(Fixture.PRICE);
			this.pending.close();
			assertThat(logged.lines()).last().asString().startsWith("WARN Closing").contains("[price, product]");
		}
	}

	private void deliver(DependencySet dependencies) {
		this.pending.deliver(new Release(dependencies, this.fixture.context().newWriter()));
	}

}
