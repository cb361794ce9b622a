package io.shadowcache.benchmark.contender;

import java.math.BigDecimal;
import java.util.List;

import io.shadowcache.annotation.CachedQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queries of a table that is written to all the while.
 */
public class WrittenQueries {

	private final JdbcClient jdbc;

	/**
	 * Makes them.
	 * @param jdbc runs them
	 */
	public WrittenQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Reads one row; every write to the table makes the entry unusable.
	 * @param id the key of the row
	 * @return the only price
	 */
	@CachedQuery(ttl = "1h")
	public List<BigDecimal> byTable(long id) {
		return price(id);
	}

	/**
	 * Reads one row; only a write to this row makes the entry unusable.
	 * @param id the key of the row
	 * @return the only price
	 */
	@CachedQuery(ttl = "1h", rows = "fare#{#id}")
	public List<BigDecimal> byRow(long id) {
		return price(id);
	}

	/**
	 * Changes a row in a transaction.
	 * @param id the key of the row
	 * @return how many rows were changed
	 */
	@Transactional
	public int change(long id) {
		return this.jdbc.sql("update fare set price = price + 1 where flight_id = :id").param("id", id).update();
	}

	private List<BigDecimal> price(long id) {
		return this.jdbc.sql("select price from fare where flight_id = :id")
			.param("id", id)
			.query(BigDecimal.class)
			.list();
	}

}
