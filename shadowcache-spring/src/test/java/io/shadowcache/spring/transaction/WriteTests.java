package io.shadowcache.spring.transaction;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ParameterizedClass
@ValueSource(strings = { "MARKED", "AFTER_COMMIT" })
class WriteTests {

	private static final String INVALIDATION = "invalidation:[t:price, s:price]";

	@Parameter
	private String level;

	private PricesContext context;

	private Prices prices;

	@BeforeEach
	void start() {
		this.context = new PricesContext(Map.of("level", this.level));
		this.prices = this.context.prices();
		this.context.warmUp();
	}

	@AfterEach
	void stop() {
		this.context.close();
	}

	@Test
	void commitInvalidatesOnce() {
		this.prices.set(2);
		assertThat(this.prices.get()).isEqualTo(2);
		assertThat(invalidations()).containsExactly(INVALIDATION);
	}

	@Test
	void rollbackLeavesEntriesAlone() {
		assertThatThrownBy(() -> this.prices.set(2, new IllegalStateException()));
		assertThat(this.prices.get()).isEqualTo(1);
		assertThat(this.context.events()).containsExactly("hit");
	}

	@Test
	void checkedExceptionThatCommitsInvalidates() {
		IOException failure = new IOException();
		assertThatThrownBy(() -> this.prices.set(2, failure)).isSameAs(failure);
		assertThat(this.prices.get()).isEqualTo(2);
	}

	@Test
	void withoutTransactionAnExceptionInvalidates() {
		IllegalStateException failure = new IllegalStateException();
		assertThatThrownBy(() -> this.prices.setWithoutTransaction(2, failure)).isSameAs(failure);
		assertThat(this.prices.get()).isEqualTo(2);
	}

	@Test
	void supportsWithoutTransactionInvalidatesAtOnce() {
		this.prices.setWithSupports(2);
		assertThat(this.prices.get()).isEqualTo(2);
	}

	@Test
	void writeInTheCallersTransactionInvalidatesWithItsCommitOnly() {
		this.context.transaction(TransactionDefinition.ISOLATION_DEFAULT).executeWithoutResult((status) -> {
			this.prices.setWithoutTransaction(2);
			this.prices.setWithSupports(3);
			assertThat(this.context.events()).isEmpty();
			assertThat(this.context.getElsewhere()).isEqualTo(1);
		});
		assertThat(this.prices.get()).isEqualTo(3);
	}

	@Test
	void writeInASuspendedTransactionInvalidatesBeforeTheOuterCommit() {
		this.context.transaction(TransactionDefinition.ISOLATION_DEFAULT).executeWithoutResult((status) -> {
			this.prices.setOutsideTransaction(2);
			assertThat(this.context.getElsewhere()).isEqualTo(2);
			status.setRollbackOnly();
		});
		assertThat(this.prices.get()).isEqualTo(2);
	}

	@Test
	void innerTransactionInvalidatesWithItsOwnCommit() {
		this.context.transaction(TransactionDefinition.ISOLATION_DEFAULT).executeWithoutResult((status) -> {
			this.prices.setInNewTransaction(2);
			assertThat(this.context.getElsewhere()).isEqualTo(2);
			status.setRollbackOnly();
		});
		assertThat(this.prices.get()).isEqualTo(2);
		assertThat(invalidations()).hasSize(1);
	}

	@Test
	void savepointThatIsRolledBackKeepsTheDependencyDirty() {
		this.context.transaction(TransactionDefinition.ISOLATION_DEFAULT).executeWithoutResult((status) -> {
			Object savepoint = status.createSavepoint();
			this.prices.setNested(2);
			status.rollbackToSavepoint(savepoint);
			this.prices.get();
			assertThat(this.context.events()).contains("bypass:dirty_transaction");
		});
		assertThat(this.prices.get()).isEqualTo(1);
		assertThat(invalidations()).hasSize(1);
	}

	@Test
	void rollbackOnlySetByAParticipantLeavesEntriesAlone() {
		TransactionTemplate outer = this.context.transaction(TransactionDefinition.ISOLATION_DEFAULT);
		assertThatThrownBy(() -> outer.executeWithoutResult(
				(status) -> assertThatThrownBy(() -> this.prices.set(2, new IllegalStateException()))))
			.hasMessageContaining("rollback-only");
		assertThat(this.prices.get()).isEqualTo(1);
	}

	@Test
	void writeInANewTransactionAfterTheCommitInvalidatesAtOnce() {
		this.context.transaction(TransactionDefinition.ISOLATION_DEFAULT)
			.executeWithoutResult((status) -> afterCommit(() -> this.prices.setInNewTransaction(2)));
		assertThat(this.prices.get()).isEqualTo(2);
		this.context.warmUp();
	}

	@Test
	void writeOnTheConnectionOfATransactionThatHasCommittedIsNeverMissed() {
		this.context.transaction(TransactionDefinition.ISOLATION_DEFAULT)
			.executeWithoutResult((status) -> afterCommit(() -> this.prices.setWithoutTransaction(2)));
		assertThat(this.prices.get()).isEqualTo(this.prices.actual());
	}

	@Test
	void readsOfTheWritingTransactionSeeItsOwnWrites() {
		assertThat(this.prices.<Integer>set(2, () -> this.prices.get())).isEqualTo(2);
		assertThat(this.prices.get()).isEqualTo(2);
	}

	private List<String> invalidations() {
		this.context.settle();
		return this.context.events().stream().filter((event) -> event.startsWith("invalidation")).toList();
	}

	private static void afterCommit(Runnable action) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				action.run();
			}

		});
	}

}
