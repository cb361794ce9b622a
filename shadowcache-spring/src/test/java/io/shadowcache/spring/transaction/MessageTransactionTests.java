package io.shadowcache.spring.transaction;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests of writes in transactions of managers that have no database, such as that of
 * Kafka.
 */
class MessageTransactionTests {

	private PricesContext context;

	private Prices prices;

	@BeforeEach
	void start() {
		this.context = new PricesContext(Map.of("level", "MARKED"), Messages.class);
		this.prices = this.context.prices();
		this.context.warmUp();
	}

	@AfterEach
	void stop() {
		this.context.close();
	}

	@Test
	void rollbackInvalidatesWhatWasWrittenInAutocommit() {
		messages().executeWithoutResult((status) -> {
			this.prices.setWithoutTransaction(2);
			status.setRollbackOnly();
		});
		assertThat(this.prices.get()).isEqualTo(2);
	}

	@Test
	void writeInAutocommitIsInvalidatedWhenItsMethodEnds() {
		messages().executeWithoutResult((status) -> {
			this.prices.setWithoutTransaction(2);
			assertThat(this.context.getElsewhere()).isEqualTo(2);
		});
	}

	@Test
	void rollbackOfTheMethodsOwnTransactionInvalidates() {
		assertThatThrownBy(() -> this.prices.setInMessageTransaction(2, new IllegalStateException()));
		assertThat(this.prices.get()).isEqualTo(2);
	}

	private TransactionTemplate messages() {
		return new TransactionTemplate(this.context.bean(MessageManager.class));
	}

	@Configuration(proxyBeanMethods = false)
	static class Messages {

		@Bean(defaultCandidate = false)
		MessageManager messageManager() {
			return new MessageManager();
		}

	}

	static class MessageManager extends AbstractPlatformTransactionManager {

		@Override
		protected Object doGetTransaction() {
			return new Object();
		}

		@Override
		protected void doBegin(Object transaction, TransactionDefinition definition) {
			// Nothing to begin
		}

		@Override
		protected void doCommit(DefaultTransactionStatus status) {
			// Nothing to commit
		}

		@Override
		protected void doRollback(DefaultTransactionStatus status) {
			// Nothing to roll back
		}

	}

}
