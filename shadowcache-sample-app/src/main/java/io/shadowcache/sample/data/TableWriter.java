package io.shadowcache.sample.data;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Inserts tables batch by batch and tells how far it is.
 */
final class TableWriter {

	private static final Logger logger = LoggerFactory.getLogger(TableWriter.class);

	private static final int BATCH = 2000;

	private static final int STEPS = 10;

	private final JdbcTemplate jdbc;

	private final int rows;

	private final long begin = System.nanoTime();

	private int written;

	/**
	 * Starts the clock.
	 * @param jdbc the connection to write to
	 * @param rows the number of rows of all tables
	 */
	TableWriter(JdbcTemplate jdbc, int rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	void write(Table table) {
		for (int first = 0; first < table.rows(); first += BATCH) {
			int end = Math.min(first + BATCH, table.rows());
			List<Object[]> batch = IntStream.range(first, end).mapToObj(table.row()).toList();
			this.jdbc.batchUpdate(table.insert(), batch);
			advance(table, end - first);
		}
	}

	private void advance(Table table, int count) {
		long stepBefore = step();
		this.written += count;
		if (step() > stepBefore) {
			logger.info("{} % of the rows written after {} ms, at table {}", 100 / STEPS * step(),
					Duration.ofNanos(System.nanoTime() - this.begin).toMillis(), table.name());
		}
	}

	private long step() {
		return (long) this.written * STEPS / this.rows;
	}

}
