package io.shadowcache.spring.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.shadowcache.spring.testing.MariaDb;
import io.shadowcache.spring.testing.MariaDbExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A write in a transaction of each isolation, propagation and outcome, inside of another
 * transaction and on its own.
 */
@ExtendWith(MariaDbExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransactionMatrixTests {

	private static final int[] ISOLATIONS = { 1, 2, 4, 8 };

	private static final int PROPAGATIONS = 7;

	private PricesContext context;

	@BeforeAll
	void start(MariaDb database) {
		this.context = new PricesContext(Map.of("url", database.url(), "user", database.user()));
	}

	@AfterAll
	void stop() {
		this.context.close();
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
		this.context.warmUp();
		try {
			if (cell.inOuter) {
				this.context.transaction(cell.isolation).executeWithoutResult((status) -> {
					this.context.prices().get();
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
		assertThat(this.context.prices().get()).isEqualTo(this.context.prices().actual());
	}

	private void write(Cell cell) {
		TransactionTemplate template = this.context.transaction(cell.isolation);
		template.setPropagationBehavior(cell.propagation);
		template.executeWithoutResult((status) -> {
			Prices prices = this.context.prices();
			int before = prices.get();
			prices.setWithoutTransaction(before + 1);
			assertThat(prices.get()).isEqualTo(before + 1);
			if (!cell.commit) {
				status.setRollbackOnly();
			}
		});
	}

	private void assertCurrent() {
		List<Integer> both = this.context
			.elsewhere(() -> List.of(this.context.prices().get(), this.context.prices().actual()));
		assertThat(both.get(0)).isEqualTo(both.get(1));
	}

	record Cell(int isolation, int propagation, boolean inOuter, boolean commit) {
	}

}
