package io.shadowcache.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.store.CacheStore;
import io.shadowcache.store.LoadLease;
import io.shadowcache.store.LoadLeases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class LoadLeaseTests {

	private final Instances instances = new Instances();

	private final AtomicInteger loads = new AtomicInteger();

	private final CountDownLatch loading = new CountDownLatch(1);

	private final CountDownLatch mayLoad = new CountDownLatch(1);

	private final CountDownLatch waiting = new CountDownLatch(1);

	private final Instances.Instance first = this.instances.start();

	private final Instances.Instance second = this.instances.start();

	@AfterEach
	void end() {
		this.instances.close();
	}

	@Test
	void callersOfTwoInstancesCauseOneLoad() throws Exception {
		this.instances.pauses((nanos) -> this.waiting.countDown());
		Future<Object> holder = this.first.ask(this::slow);
		this.loading.await();
		List<Future<Object>> others = new ArrayList<>();
		for (int caller = 0; caller < 20; caller++) {
			others.add(((caller % 2 == 0) ? this.first : this.second).ask(this::never));
		}
		this.waiting.await();
		this.mayLoad.countDown();
		for (Future<Object> other : others) {
			assertThat(other.get()).isEqualTo(List.of("slow")).isNotSameAs(holder.get());
		}
		assertThat(this.loads).hasValue(1);
		assertThat(this.second.heard()).contains("lease served", "coalesced").doesNotContain("load");
	}

	@Test
	void callerWhoMissedJustBeforeTheEntryWasStoredDoesNotLoad() throws Exception {
		CacheStore late = Instances.afterLookup(this.instances.store(), () -> this.first.get(this::quick));
		Instances.Instance third = this.instances.start(late, LoadLeaseSettings.DEFAULTS);
		assertThat(third.get(this::never)).isEqualTo(List.of("quick"));
		assertThat(third.heard()).contains("lease served");
	}

	@Test
	void holderThatDiesDelaysOthersByLessThan200Milliseconds() throws Exception {
		this.instances.takeLease();
		long start = this.instances.nanos();
		assertThat(this.second.get(this::quick)).isEqualTo(List.of("quick"));
		assertThat(Duration.ofNanos(this.instances.nanos() - start)).isBetween(HeldLeases.LIFE, Duration.ofMillis(200));
		assertThat(this.second.heard()).contains("lease taken_over", "load");
	}

	@Test
	void failureIsNotSharedAndOthersGoOnAtOnce() throws Exception {
		this.instances.pauses((nanos) -> this.waiting.countDown());
		Future<Object> holder = this.first.ask(() -> {
			slow();
			throw new IllegalStateException("no such table");
		});
		this.loading.await();
		Future<Object> other = this.second.ask(this::quick);
		this.waiting.await();
		this.mayLoad.countDown();
		assertThatThrownBy(holder::get).isInstanceOf(ExecutionException.class);
		assertThat(other.get()).isEqualTo(List.of("quick"));
		assertThat(this.second.heard()).contains("lease taken_over");
	}

	@Test
	void entryOfAnEarlierStampIsNotTaken() throws Exception {
		this.first.get(this::quick);
		this.first.cache().invalidator().invalidate(Fixture.PRODUCT);
		assertThat(this.second.get(() -> List.of("new"))).isEqualTo(List.of("new"));
		assertThat(this.second.heard()).contains("load");
	}

	@Test
	void callerAfterAnInvalidationDoesNotWaitForTheEarlierLoad() throws Exception {
		Future<Object> holder = this.first.ask(this::slow);
		this.loading.await();
		this.second.cache().invalidator().invalidate(Fixture.PRODUCT);
		assertThat(this.second.get(() -> List.of("new"))).isEqualTo(List.of("new"));
		assertThat(this.second.heard()).doesNotContain("lease taken_over");
		this.mayLoad.countDown();
		holder.get();
	}

	@Test
	void callerGivesUpAfterTheMaximumWait() throws Exception {
		LoadLease lease = this.instances.takeLease();
		this.instances.pauses((nanos) -> {
			this.instances.pass(nanos);
			this.instances.store().loadLeases().renew(lease, HeldLeases.LIFE);
		});
		assertThat(this.second.get(this::quick)).isEqualTo(List.of("quick"));
		assertThat(this.second.heard()).contains("lease gave_up", "load");
	}

	@Test
	void callerLoadsWhenTheStoreBreaksDownWhileItWaits() throws Exception {
		BreakableStore store = new BreakableStore(this.instances.store());
		Instances.Instance third = this.instances.start(store, LoadLeaseSettings.DEFAULTS);
		this.instances.takeLease();
		this.instances.pauses((nanos) -> store.breakDown());
		assertThat(third.get(this::quick)).isEqualTo(List.of("quick"));
		assertThat(third.heard()).contains("failure lease", "lease failed", "load").doesNotContain("failure put");
	}

	@Test
	void interruptedCallerLoadsAndStaysInterrupted() throws Exception {
		this.instances.takeLease();
		this.instances.pauses((nanos) -> {
			throw new InterruptedException();
		});
		assertThat(this.second.get(this::quick)).isEqualTo(List.of("quick"));
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void leaseIsRenewedAsLongAsItIsHeld() {
		LoadLeases leases = this.instances.store().loadLeases();
		EngineContext context = new EngineContext(CacheListener.NONE, () -> 1, Clock.systemUTC(),
				this.instances::nanos);
		HeldLeases held = new HeldLeases(leases, context);
		LoadLease lease = this.instances.takeLease();
		held.hold(lease);
		for (int step = 0; step < 10; step++) {
			this.instances.pass(held.renew().toNanos());
		}
		assertThat(leases.take(rival(lease), HeldLeases.LIFE).isGranted()).isFalse();
		held.close();
		assertThat(leases.take(rival(lease), HeldLeases.LIFE).isGranted()).isTrue();
	}

	private static LoadLease rival(LoadLease lease) {
		return new LoadLease(lease.database(), lease.key(), lease.stamp(), Fixture.KEY.check());
	}

	private Object slow() throws InterruptedException {
		this.loads.incrementAndGet();
		this.loading.countDown();
		this.mayLoad.await();
		return List.of("slow");
	}

	private Object quick() {
		this.loads.incrementAndGet();
		return List.of("quick");
	}

	private Object never() {
		throw new AssertionError("loaded");
	}

}
