package io.shadowcache.sample.data;

import java.util.List;
import java.util.stream.Stream;

import io.shadowcache.sample.SampleProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills the empty database before the web server answers its first request. It is one
 * transaction: the database holds all of the data or none, also when several instances of
 * the application start at once.
 */
@Component
@ConditionalOnBooleanProperty(name = "sample.data.fill", matchIfMissing = true)
class SampleData implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(SampleData.class);

	private final JdbcTemplate jdbc;

	private final TransactionOperations transaction;

	private final int flights;

	SampleData(JdbcTemplate jdbc, TransactionOperations transaction, SampleProperties properties) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.flights = properties.data().flights();
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (isFilled()) {
			logger.info("The database is already filled");
			return;
		}
		try {
			this.transaction.executeWithoutResult((status) -> fill());
		}
		catch (DuplicateKeyException ex) {
			if (!isFilled()) {
				throw ex;
			}
			logger.info("Another instance of the application has filled the database");
		}
	}

	private boolean isFilled() {
		return Boolean.TRUE.equals(this.jdbc.queryForObject("select exists (select 1 from airport)", Boolean.class));
	}

	private void fill() {
		List<Table> tables = tables(this.flights);
		int rows = tables.stream().mapToInt(Table::rows).sum();
		logger.info("Filling {} tables with {} rows, of which {} are flights", tables.size(), rows, this.flights);
		TableWriter writer = new TableWriter(this.jdbc, rows);
		tables.forEach(writer::write);
	}

	/**
	 * Returns the tables in the order in which their foreign keys allow to fill them.
	 */
	static List<Table> tables(int flights) {
		return Stream.of(new AirportTables(flights).tables(), new EmployeeTables(flights).tables())
			.flatMap(List::stream)
			.toList();
	}

}
