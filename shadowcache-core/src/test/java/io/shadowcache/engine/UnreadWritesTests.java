package io.shadowcache.engine;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.DependencySet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writes that the store is not told of.
 */
class UnreadWritesTests {

	private final Fixture fixture = new Fixture();

	@BeforeEach
	void permit() {
		this.fixture.store().permit(Set.of());
		this.fixture.cache().unannounced().begin(Fixture.PRICE);
		this.fixture.cache().unannounced().end(Fixture.PRICE);
		this.fixture.cache().maintain();
	}

	@Test
	void writeToUnreadTableAsksTheStoreNothing() {
		int calls = this.fixture.store().calls();
		write().committed();
		this.fixture.invalidator().invalidateIfRead(Fixture.PRODUCT);
		assertThat(this.fixture.store().calls()).isEqualTo(calls);
		assertThat(this.fixture.listener().heard()).containsExactly("unread [t:product, s:product]",
				"unread [t:product, s:product]");
	}

	@Test
	void writeToTableThatTheStoreKnowsToBeReadIsMarked() {
		this.fixture.pass(UnreadTables.USED);
		this.fixture.store().permit(Set.copyOf(Fixture.PRODUCT.asList()));
		this.fixture.cache().maintain();
		assertMarked();
	}

	@Test
	void writeAfterTheEndOfThePermissionIsMarked() {
		this.fixture.pass(UnreadTables.USED.plusMillis(1));
		assertMarked();
	}

	@Test
	void writeToTableThatThisProcessReadsIsMarked() throws Throwable {
		this.fixture.get(() -> List.of("old"));
		assertMarked();
	}

	@Test
	void getWhileAnUnannouncedWriteIsUnderWayBypassesAndLetsTheNextWriteMark() throws Throwable {
		CommittingWrite write = write();
		this.fixture.get(() -> List.of("old"));
		write.committed();
		assertThat(this.fixture.listener().heard()).contains("bypass unannounced_write");
		assertThat(this.fixture.get(() -> List.of("new"))).isEqualTo(List.of("new"));
		assertThat(this.fixture.cached()).isEqualTo(List.of("new"));
		assertMarked();
	}

	@Test
	void writeThatEndsAfterThePermissionIsInvalidatedBeforeItReturns() {
		CommittingWrite write = write();
		this.fixture.pass(UnreadTables.USED.plusMillis(1));
		write.committed();
		assertThat(this.fixture.listener().heard()).containsExactly("invalidation [t:product, s:product]");
	}

	@Test
	void writeThatEndsAfterAnotherInstanceHasReadIsInvalidated() {
		CommittingWrite write = write();
		this.fixture.pass(UnreadTables.USED);
		this.fixture.store().permit(Set.copyOf(Fixture.PRODUCT.asList()));
		this.fixture.cache().maintain();
		write.committed();
		assertThat(this.fixture.listener().heard()).containsExactly("invalidation [t:product, s:product]");
	}

	@Test
	void rolledBackWriteLeavesNothingBehind() throws Throwable {
		write().rolledBack();
		assertThat(this.fixture.listener().heard()).isEmpty();
		this.fixture.get(() -> List.of("value"));
		assertThat(this.fixture.cached()).isEqualTo(List.of("value"));
	}

	@Test
	void writeOfUnknownOutcomeIsDistrustedUntilItIsMarked() throws Throwable {
		write().unknown();
		assertThat(this.fixture.cache().distrusted()).containsAll(Fixture.PRODUCT.asList());
		this.fixture.get(() -> List.of("old"));
		assertThat(this.fixture.listener().heard()).contains("bypass pending_invalidation");
		this.fixture.runBackground();
		assertThat(this.fixture.cache().distrusted()).isEmpty();
		this.fixture.get(() -> List.of("old"));
		assertThat(this.fixture.listener().heard()).contains("store unsafe");
	}

	@Test
	void writeThatTakesLongIsMarkedAndReleased() {
		CommittingWrite write = write();
		this.fixture.pass(Fixture.LEASE.dividedBy(2));
		this.fixture.cache().maintain();
		assertThat(this.fixture.store().overdue(Fixture.PRODUCT)).isEmpty();
		this.fixture.pass(Fixture.LEASE);
		assertThat(this.fixture.store().overdue(Fixture.PRODUCT)).hasSize(1);
		write.committed();
		this.fixture.runBackground();
		assertThat(this.fixture.store().overdue(Fixture.PRODUCT)).isEmpty();
	}

	@Test
	void rolledBackWriteThatTookLongWithdrawsItsMark() {
		CommittingWrite write = write();
		this.fixture.pass(Fixture.LEASE.plus(Duration.ofSeconds(1)));
		this.fixture.cache().maintain();
		write.rolledBack();
		this.fixture.pass(Fixture.LEASE.multipliedBy(2));
		assertThat(this.fixture.store().overdue(Fixture.PRODUCT)).hasSize(1);
		this.fixture.runBackground();
		assertThat(this.fixture.store().overdue(Fixture.PRODUCT)).isEmpty();
	}

	@Test
	void failingStoreGivesNoPermission() {
		this.fixture.pass(UnreadTables.USED.plusMillis(1));
		this.fixture.store().breakDown();
		this.fixture.cache().maintain();
		this.fixture.store().recover();
		assertMarked();
		assertThat(this.fixture.listener().heard()).contains("failure read_tables");
	}

	@Test
	void nobodyAsksForAPermissionWithoutWrites() {
		this.fixture.pass(Duration.ofMinutes(1));
		int calls = this.fixture.store().calls();
		this.fixture.cache().maintain();
		assertThat(this.fixture.store().calls()).isEqualTo(calls);
	}

	private CommittingWrite write() {
		return this.fixture.invalidator().beforeCommit(Fixture.PRODUCT);
	}

	private void assertMarked() {
		CommittingWrite write = write();
		this.fixture.pass(Fixture.LEASE.multipliedBy(2));
		assertThat(this.fixture.store().overdue(DependencySet.of(Fixture.PRODUCT.asList()))).hasSize(1);
		write.committed();
		this.fixture.runBackground();
	}

}
