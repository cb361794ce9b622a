package io.shadowcache.integration.framework;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A write that nobody declares, in a transaction of each isolation, propagation and
 * outcome, inside of another transaction and on its own.
 */
@ExtendWith(ApplicationsExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MatrixContract {

	private static final String RAISE = "update price set amount = amount + 1";

	private static final int[] ISOLATIONS = { 1, 2, 4, 8 };

	private static final int PROPAGATIONS = 7;

	private Applications applications;

	@BeforeAll
	void reset(Applications running) {
		this.applications = running;
		running.reset();
	}

	@BeforeEach
	void warmUp() {
		this.applications.warmUp(Table.PRICE);
	}

	static List<Cell> cells() {
		List<Cell> cells = new ArrayList<>();
		for (int isolation : ISOLATIONS) {
			for (int propagation = 0; propagation < PROPAGATIONS; propagation++) {
				for (int way = 0; way < 4; way++) {
					cells.add(new Cell(isolation, propagation, way < 2, way % 2 == 0));
				}
			}
		}
		return cells;
	}

	@ParameterizedTest
	@MethodSource("cells")
	void readsAreNeverOlderThanWhatIsCommitted(Cell cell) {
		try {
			if (cell.inOuter) {
				jdbc(cell.isolation).executeWithoutResult((status) -> {
					this.applications.here().price();
					write(cell);
					assertCurrent();
				});
			}
			else {
				write(cell);
			}
		}
		catch (TransactionException | DataAccessException ex) {
			// Some cells are refused by Spring, or wait for a lock of the outer
			// transaction.
		}
		assertCurrent();
		assertThat(this.applications.here().price()).isEqualTo(this.applications.here().actual(Table.PRICE));
	}

	private void write(Cell cell) {
		TransactionTemplate template = jdbc(cell.isolation);
		template.setPropagationBehavior(cell.propagation);
		template.executeWithoutResult((status) -> {
			List<String> before = this.applications.here().price();
			this.applications.jdbc().update(RAISE);
			assertThat(this.applications.here().price()).isNotEqualTo(before)
				.isEqualTo(this.applications.here().actual(Table.PRICE));
			if (!cell.commit) {
				status.setRollbackOnly();
			}
		});
	}

	private void assertCurrent() {
		this.applications.elsewhere(() -> {
			for (Queries queries : List.of(this.applications.there(), this.applications.here())) {
				assertThat(queries.price()).isEqualTo(queries.actual(Table.PRICE));
			}
			return true;
		});
	}

	private TransactionTemplate jdbc(int isolation) {
		TransactionTemplate template = new TransactionTemplate(this.applications.bean(JdbcTransactionManager.class));
		template.setIsolationLevel(isolation);
		return template;
	}

	record Cell(int isolation, int propagation, boolean inOuter, boolean commit) {
	}

}
