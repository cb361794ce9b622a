package io.shadowcache.spring.transaction;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class ReadTests {

	private PricesContext context;

	private Prices prices;

	@BeforeEach
	void start() {
		this.context = new PricesContext(Map.of());
		this.prices = this.context.prices();
		this.context.warmUp();
	}

	@AfterEach
	void stop() {
		this.context.close();
	}

	@Test
	void readCommittedMeetsTheCache() {
		assertThat(readIn(TransactionDefinition.ISOLATION_READ_COMMITTED)).containsExactly("hit");
	}

	@Test
	void defaultIsolationIsTheDatabases() {
		assertThat(readIn(TransactionDefinition.ISOLATION_DEFAULT)).containsExactly("hit");
	}

	@Test
	void serializableAndReadUncommittedBypass() {
		assertThat(readIn(TransactionDefinition.ISOLATION_SERIALIZABLE)).containsExactly("bypass:isolation");
		assertThat(readIn(TransactionDefinition.ISOLATION_READ_UNCOMMITTED)).containsExactly("bypass:isolation");
	}

	@Test
	void snapshotMeetsVersionsHeardOfBeforeItBegan() {
		assertThat(readIn(TransactionDefinition.ISOLATION_REPEATABLE_READ)).containsExactly("hit");
	}

	@Test
	void snapshotBypassesVersionsHeardOfLater() {
		this.context.transaction(TransactionDefinition.ISOLATION_REPEATABLE_READ).executeWithoutResult((status) -> {
			this.prices.actual();
			this.context.setElsewhere(2);
			this.context.events();
			assertThat(this.prices.get()).isEqualTo(this.prices.actual());
			assertThat(this.context.events()).containsExactly("bypass:old_snapshot");
		});
		assertThat(this.prices.get()).isEqualTo(2);
	}

	@Test
	void readWriteTransactionStoresAfterItsCommitOnly() {
		this.context.setElsewhere(2);
		this.context.events();
		this.context.transaction(TransactionDefinition.ISOLATION_DEFAULT).executeWithoutResult((status) -> {
			this.prices.get();
			assertThat(this.context.events()).containsExactly("miss:invalidated");
		});
		assertThat(this.context.events()).containsExactly("store:stored");
	}

	@Test
	void readWriteTransactionThatRollsBackStoresNothing() {
		this.context.setElsewhere(2);
		this.context.transaction(TransactionDefinition.ISOLATION_DEFAULT).executeWithoutResult((status) -> {
			this.prices.sneak(3);
			assertThat(this.prices.get()).isEqualTo(3);
			status.setRollbackOnly();
		});
		assertThat(this.prices.get()).isEqualTo(2);
	}

	@Test
	void readOnlyTransactionStoresAtOnce() {
		this.context.setElsewhere(2);
		this.context.events();
		TransactionTemplate readOnly = this.context.transaction(TransactionDefinition.ISOLATION_DEFAULT);
		readOnly.setReadOnly(true);
		readOnly.executeWithoutResult((status) -> this.prices.get());
		AtomicReference<List<String>> inside = new AtomicReference<>();
		assertThat(this.context.events()).containsExactly("miss:invalidated", "store:stored");
		readOnly.executeWithoutResult((status) -> {
			this.prices.get();
			inside.set(this.context.events());
		});
		assertThat(inside).hasValue(List.of("hit"));
	}

	@Test
	void whatIsWrittenAfterTheLoadKeepsItFromBeingStored() {
		this.context.setElsewhere(2);
		this.context.events();
		this.context.transaction(TransactionDefinition.ISOLATION_DEFAULT).executeWithoutResult((status) -> {
			assertThat(this.prices.get()).isEqualTo(2);
			this.prices.set(3);
		});
		assertThat(this.context.events()).contains("store:stale").doesNotContain("store:stored");
		assertThat(this.prices.get()).isEqualTo(3);
	}

	@Test
	void whatTheTransactionMadeStaleIsNotStoredAtLevelAfterCommitEither() {
		try (PricesContext afterCommit = new PricesContext(Map.of("level", "AFTER_COMMIT"))) {
			afterCommit.transaction(TransactionDefinition.ISOLATION_DEFAULT).executeWithoutResult((status) -> {
				afterCommit.prices().get();
				afterCommit.prices().set(3);
			});
			assertThat(afterCommit.events()).contains("store:stale").doesNotContain("store:stored");
		}
	}

	@Test
	void innerTransactionDoesNotSeeTheDirtOfTheOuterOne() {
		this.context.transaction(TransactionDefinition.ISOLATION_DEFAULT).executeWithoutResult((status) -> {
			this.prices.set(2);
			TransactionTemplate inner = this.context.transaction(TransactionDefinition.ISOLATION_DEFAULT);
			inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
			assertThat(inner.<Integer>execute((own) -> this.prices.get())).isEqualTo(1);
			assertThat(this.context.events()).containsExactly("hit");
			assertThat(this.prices.get()).isEqualTo(2);
			assertThat(this.context.events()).containsExactly("bypass:dirty_transaction");
		});
	}

	@Test
	void suspendedTransactionDoesNotConcernTheRead() {
		this.context.transaction(TransactionDefinition.ISOLATION_SERIALIZABLE).executeWithoutResult((status) -> {
			TransactionTemplate outside = this.context.transaction(TransactionDefinition.ISOLATION_DEFAULT);
			outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
			outside.executeWithoutResult((own) -> this.prices.get());
			assertThat(this.context.events()).containsExactly("hit");
		});
	}

	private List<String> readIn(int isolation) {
		this.context.transaction(isolation).executeWithoutResult((status) -> this.prices.get());
		return this.context.events();
	}

}
