package io.shadowcache.integration.framework;

import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Writes in transactions of which a part is undone.
 */
abstract class TransactionContract extends FrameworkContract {

	private static final String RAISE = "update price set amount = amount + 1";

	@Test
	void whatIsWrittenBeforeASavepointIsSeen() throws Exception {
		assertChanges(() -> savepoints().executeWithoutResult((status) -> {
			applications().jdbc().update(RAISE);
			Object savepoint = status.createSavepoint();
			applications().jdbc().update(RAISE);
			status.rollbackToSavepoint(savepoint);
		}), Table.PRICE);
	}

	@Test
	void innerTransactionIsSeenAlthoughTheOuterOneRollsBack() throws Exception {
		assertChanges(() -> transaction().executeWithoutResult((outer) -> {
			applications().jdbc().update("update basket set owner = 'nobody'");
			TransactionTemplate inner = transaction();
			inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
			inner.executeWithoutResult((status) -> applications().jdbc().update(RAISE));
			outer.setRollbackOnly();
		}), Table.PRICE);
	}

	@Test
	void readOnlyTransactionChangesNothing() throws Exception {
		assertChangesNothing(() -> {
			TransactionTemplate reading = transaction();
			reading.setReadOnly(true);
			reading.executeWithoutResult((status) -> applications().here().actual(Table.PRICE));
		});
	}

	/**
	 * A mark of a failed statement would last for the whole lease, which is longer than
	 * anybody here waits.
	 */
	@Test
	void statementThatFailsForALockLeavesNoMark() throws Exception {
		transaction().executeWithoutResult((status) -> {
			applications().jdbc().update(RAISE);
			applications().elsewhere(() -> assertThatThrownBy(() -> applications().jdbc().update(RAISE))
				.isInstanceOf(DataAccessException.class));
			status.setRollbackOnly();
		});
		applications().warmUp(Table.PRICE);
	}

	private TransactionTemplate savepoints() {
		return new TransactionTemplate(applications().bean(JdbcTransactionManager.class));
	}

}
