package io.shadowcache.spring.transaction;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutcomeTests {

	private PricesContext context;

	private Prices prices;

	@BeforeEach
	void start() {
		this.context = new PricesContext(Map.of("level", "MARKED"), FailingManagers.class);
		this.prices = this.context.prices();
		this.context.warmUp();
	}

	@AfterEach
	void stop() {
		this.context.close();
	}

	@Test
	void commitOfUnknownOutcomeKeepsTheTableBlocked() {
		TransactionSystemException failure = new TransactionSystemException("The answer was lost");
		this.context.bean(FailingManager.class).failAfterCommit(failure);
		assertThatThrownBy(() -> transaction(FailingManager.class)
			.executeWithoutResult((status) -> this.prices.setWithoutTransaction(2))).isSameAs(failure);
		assertThat(this.prices.get()).isEqualTo(2);
		assertThat(this.context.events()).contains("miss:blocked").doesNotContain("store:stored");
	}

	@Test
	void commitThatFailedAndWasRolledBackLeavesTheTableUsable() {
		this.context.bean(FailingManager.class).failAfterCommit(new DataIntegrityViolationException("Too late"));
		assertThatThrownBy(() -> transaction(FailingManager.class)
			.executeWithoutResult((status) -> this.prices.setWithoutTransaction(2)))
			.isInstanceOf(DataIntegrityViolationException.class);
		assertThat(this.prices.get()).isEqualTo(this.prices.actual());
		this.context.warmUp();
	}

	@Test
	void failureOfAnotherListenerDoesNotHideTheOutcome() {
		this.context.bean(FailingManager.class).addListener(new TransactionExecutionListener() {

			@Override
			public void afterCommit(TransactionExecution transaction, Throwable failure) {
				throw new IllegalStateException("Another listener");
			}

		});
		assertThatThrownBy(() -> transaction(FailingManager.class)
			.executeWithoutResult((status) -> this.prices.setWithoutTransaction(2)))
			.isInstanceOf(IllegalStateException.class);
		assertThat(this.prices.get()).isEqualTo(2);
		this.context.warmUp();
	}

	@Test
	void failureBeforeTheCommitThatSpringLeavesOpenIsOfUnknownOutcome() {
		assertThatThrownBy(() -> transaction(FailingManager.class).executeWithoutResult((status) -> {
			this.prices.setWithoutTransaction(2);
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

				@Override
				public void beforeCommit(boolean readOnly) {
					throw new TransactionSystemException("Before the commit");
				}

			});
		})).isInstanceOf(TransactionSystemException.class);
		assertThat(this.prices.get()).isEqualTo(this.prices.actual());
	}

	@Test
	void transactionWhoseBeginWasNotSeenBypasses() {
		transaction(HiddenManager.class).executeWithoutResult((status) -> this.prices.get());
		assertThat(this.context.events()).containsExactly("bypass:unknown_transaction");
	}

	@Test
	void writeInATransactionWhoseBeginWasNotSeenInvalidatesWithItsCommit() {
		transaction(HiddenManager.class).executeWithoutResult((status) -> {
			this.prices.setWithoutTransaction(2);
			assertThat(this.context.getElsewhere()).isEqualTo(1);
		});
		this.context.warmUp();
		assertThat(this.prices.get()).isEqualTo(2);
	}

	@Test
	void rollbackOfATransactionWhoseBeginWasNotSeenLeavesEntriesAlone() {
		transaction(HiddenManager.class).executeWithoutResult((status) -> {
			this.prices.setWithoutTransaction(2);
			status.setRollbackOnly();
		});
		this.prices.get();
		assertThat(this.context.events()).containsExactly("hit");
	}

	@Test
	void transactionOfAnotherManagerDoesNotHideTheDirtOfTheOuterOne() {
		this.context.transaction(TransactionDefinition.ISOLATION_DEFAULT).executeWithoutResult((status) -> {
			this.prices.set(2);
			JdbcTransactionManager other = new JdbcTransactionManager(
					new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()));
			this.context.bean(TransactionListenerRegistrar.class).postProcessAfterInitialization(other, "other");
			new TransactionTemplate(other).executeWithoutResult((own) -> this.prices.get());
			assertThat(this.context.events()).containsExactly("bypass:dirty_transaction");
		});
	}

	private TransactionTemplate transaction(Class<? extends PlatformTransactionManager> manager) {
		return new TransactionTemplate(this.context.bean(manager));
	}

	@Configuration(proxyBeanMethods = false)
	static class FailingManagers {

		@Bean(defaultCandidate = false)
		FailingManager failingManager(DataSource dataSource) {
			return new FailingManager(dataSource);
		}

		@Bean(defaultCandidate = false)
		HiddenManager hiddenManager(DataSource dataSource) {
			return new HiddenManager(new JdbcTransactionManager(dataSource));
		}

	}

	static class FailingManager extends JdbcTransactionManager {

		private final transient AtomicReference<RuntimeException> failure = new AtomicReference<>();

		FailingManager(DataSource dataSource) {
			super(dataSource);
		}

		void failAfterCommit(RuntimeException value) {
			this.failure.set(value);
		}

		@Override
		protected void doCommit(DefaultTransactionStatus status) {
			super.doCommit(status);
			RuntimeException next = this.failure.getAndSet(null);
			if (next != null) {
				throw next;
			}
		}

	}

}
