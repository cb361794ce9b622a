package io.shadowcache.engine;

import java.util.List;

import io.shadowcache.dependency.DependencySet;
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
		for (int write = 0; write < PendingInvalidations.MAX_RELEASES + 50; write++) {
			deliver((write % 2 == 0) ? Fixture.PRODUCT : Fixture.PRICE);
			this.fixture.runBackground();
		}
		assertThat(this.pending.size()).isEqualTo(PendingInvalidations.MAX_RELEASES + 2);
		this.fixture.store().recover();
		this.pending.drain();
		assertThat(this.pending.size()).isZero();
		assertThat(this.pending.distrusted()).isEmpty();
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
	void overflowKeepsTheNeedForAMark() {
		Overflow overflow = new Overflow(new Distrust());
		EngineContext context = this.fixture.context();
		overflow.add(Undelivered.mark(new Release(Fixture.PRODUCT, context.newWriter()), Fixture.LEASE));
		overflow.add(Undelivered.release(new Release(Fixture.PRODUCT, context.newWriter()), false));
		List<Undelivered> taken = overflow.take(context);
		assertThat(taken).singleElement().extracting(Undelivered::command).isEqualTo(StoreCommand.MARK);
		assertThat(overflow.size()).isZero();
	}

	private void deliver(DependencySet dependencies) {
		this.pending.deliver(new Release(dependencies, this.fixture.context().newWriter()));
	}

}
