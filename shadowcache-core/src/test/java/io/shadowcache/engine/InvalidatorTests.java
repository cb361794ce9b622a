package io.shadowcache.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InvalidatorTests {

	private final Fixture fixture = new Fixture();

	@Test
	void invalidationIsWrittenBeforeInvalidateReturns() {
		this.fixture.invalidator().invalidate(Fixture.PRODUCT);
		assertThat(this.fixture.listener().heard()).containsExactly("invalidation [t:product, s:product]");
		assertThat(this.fixture.waitingTasks()).isZero();
	}

	@Test
	void betweenMarkAndReleaseNothingIsHitOrStored() throws Throwable {
		this.fixture.get(() -> List.of("old"));
		CommittingWrite write = this.fixture.invalidator().beforeCommit(Fixture.PRODUCT);
		this.fixture.listener().news();
		this.fixture.get(() -> List.of("committed"));
		assertThat(this.fixture.listener().news()).containsExactly("miss blocked [t:product]", "load", "store unsafe");
		write.committed();
		this.fixture.runBackground();
		this.fixture.get(() -> List.of("new"));
		assertThat(this.fixture.cached()).isEqualTo(List.of("new"));
	}

	@Test
	void rollBackWithdrawsTheMark() throws Throwable {
		this.fixture.invalidator().beforeCommit(Fixture.PRODUCT).rolledBack();
		this.fixture.runBackground();
		this.fixture.get(() -> List.of("a"));
		assertThat(this.fixture.cached()).isEqualTo(List.of("a"));
	}

	@Test
	void unknownOutcomeKeepsTheMarkUntilItsLeaseEnds() throws Throwable {
		this.fixture.invalidator().beforeCommit(Fixture.PRODUCT).unknown();
		this.fixture.get(() -> List.of("a"));
		this.fixture.runBackground();
		assertThat(this.fixture.listener().news()).endsWith("store unsafe");
		this.fixture.pass(Fixture.LEASE);
		this.fixture.get(() -> List.of("b"));
		this.fixture.runBackground();
		this.fixture.get(() -> List.of("c"));
		assertThat(this.fixture.cached()).isEqualTo(List.of("c"));
	}

	@Test
	void unknownOutcomeWithoutMarkIsMarkedWhenTheStoreAnswers() throws Throwable {
		this.fixture.store().breakDown();
		this.fixture.invalidator().beforeCommit(Fixture.PRODUCT).unknown();
		this.fixture.runBackground();
		assertThat(this.fixture.cache().distrusted()).containsAll(Fixture.PRODUCT);
		this.fixture.store().recover();
		this.fixture.cache().maintain();
		assertThat(this.fixture.cache().distrusted()).isEmpty();
		this.fixture.listener().news();
		this.fixture.get(() -> List.of("perhaps old"));
		assertThat(this.fixture.listener().heard()).endsWith("store unsafe");
	}

	@Test
	void failedMarkMakesThisInstanceBypassUntilTheReleaseIsWritten() throws Throwable {
		this.fixture.get(() -> List.of("old"));
		this.fixture.store().breakDown();
		CommittingWrite write = this.fixture.invalidator().beforeCommit(Fixture.PRODUCT);
		this.fixture.store().recover();
		this.fixture.listener().news();
		assertThat(this.fixture.get(() -> List.of("new"))).isEqualTo(List.of("new"));
		assertThat(this.fixture.listener().news()).containsExactly("bypass pending_invalidation", "load");
		write.committed();
		this.fixture.runBackground();
		assertThat(this.fixture.cache().distrusted()).isEmpty();
		assertThat(this.fixture.get(() -> List.of("newer"))).isEqualTo(List.of("newer"));
		assertThat(this.fixture.cached()).isEqualTo(List.of("newer"));
	}

	@Test
	void onlyTheFirstOutcomeCounts() {
		this.fixture.store().breakDown();
		this.fixture.invalidator().invalidate(Fixture.PRODUCT);
		CommittingWrite write = this.fixture.invalidator().beforeCommit(Fixture.PRODUCT);
		write.committed();
		write.committed();
		write.rolledBack();
		write.unknown();
		assertThat(this.fixture.cache().pendingInvalidations()).isEqualTo(2);
	}

	@Test
	void eachTableHasItsOwnLevel() {
		ConsistencyLevels levels = new ConsistencyLevels(ConsistencyLevel.MARKED,
				Map.of("price", ConsistencyLevel.AFTER_COMMIT));
		assertThat(levels.of(Fixture.PRODUCT.asList().get(0))).isEqualTo(ConsistencyLevel.MARKED);
		assertThat(levels.of(Fixture.PRICE.asList().get(0))).isEqualTo(ConsistencyLevel.AFTER_COMMIT);
	}

	@Test
	void levelAfterCommitWritesNothingBeforeTheCommit() {
		Fixture afterCommit = new Fixture(ConsistencyLevel.AFTER_COMMIT, (flight) -> {
		});
		CommittingWrite write = afterCommit.invalidator().beforeCommit(Fixture.PRODUCT);
		assertThat(afterCommit.store().calls()).isZero();
		write.committed();
		assertThat(afterCommit.listener().heard()).containsExactly("invalidation [t:product, s:product]");
	}

	@Test
	void markOfALongCommitIsRenewed() {
		CommittingWrite write = this.fixture.invalidator().beforeCommit(Fixture.PRODUCT);
		for (int third = 0; third < 5; third++) {
			this.fixture.pass(Fixture.LEASE.dividedBy(3).plusMillis(2));
			this.fixture.cache().maintain();
			assertThat(this.fixture.store().overdue(Fixture.PRODUCT)).isEmpty();
		}
		write.rolledBack();
		int calls = this.fixture.store().calls();
		this.fixture.pass(Duration.ofHours(1));
		this.fixture.runBackground();
		this.fixture.cache().maintain();
		assertThat(this.fixture.store().calls()).as("one release, no renewal").isEqualTo(calls + 1);
	}

	@Test
	void markIsRenewedBeforeAllOfManyReleasesAreDelivered() {
		CommittingWrite slow = this.fixture.invalidator().beforeCommit(Fixture.PRICE);
		for (int write = 0; write < 3 * PendingInvalidations.BATCH; write++) {
			this.fixture.invalidator().beforeCommit(Fixture.PRODUCT).committed();
		}
		this.fixture.pass(Fixture.LEASE.dividedBy(2));
		this.fixture.runOneTask();
		this.fixture.cache().maintain();
		assertThat(this.fixture.cache().pendingInvalidations()).isEqualTo(PendingInvalidations.BATCH);
		this.fixture.pass(Fixture.LEASE.dividedBy(2));
		assertThat(this.fixture.store().overdue(Fixture.PRICE)).isEmpty();
		assertThat(this.fixture.waitingTasks()).isEqualTo(1);
		this.fixture.runBackground();
		assertThat(this.fixture.cache().pendingInvalidations()).isZero();
		slow.rolledBack();
	}

	@Test
	void closeDeliversAllBatches() {
		for (int write = 0; write < 3 * PendingInvalidations.BATCH; write++) {
			this.fixture.invalidator().beforeCommit(Fixture.PRODUCT).committed();
		}
		this.fixture.cache().close();
		assertThat(this.fixture.cache().pendingInvalidations()).isZero();
	}

}
