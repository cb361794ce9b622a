package io.shadowcache.spring.transaction;

import java.util.function.Supplier;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One price in one table.
 */
public class Prices {

	private final JdbcTemplate jdbc;

	public Prices(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@CachedQuery(tables = "price")
	public int get() {
		return actual();
	}

	int actual() {
		Integer value = this.jdbc.queryForObject("select amount from price", Integer.class);
		return (value != null) ? value : -1;
	}

	/**
	 * A write that the cache is not told of.
	 */
	public void sneak(int amount) {
		this.jdbc.update("update price set amount = ?", amount);
	}

	@InvalidatesTables("price")
	public void setWithoutTransaction(int amount) {
		sneak(amount);
	}

	@InvalidatesTables("price")
	public void setWithoutTransaction(int amount, RuntimeException failure) {
		sneak(amount);
		throw failure;
	}

	@Transactional(transactionManager = "messageManager")
	@InvalidatesTables("price")
	public void setInMessageTransaction(int amount, RuntimeException failure) {
		sneak(amount);
		throw failure;
	}

	@Transactional
	@InvalidatesTables("price")
	public void set(int amount) {
		sneak(amount);
	}

	@Transactional
	@InvalidatesTables("price")
	public void set(int amount, Exception failure) throws Exception {
		sneak(amount);
		throw failure;
	}

	@Transactional
	@InvalidatesTables("price")
	public <T> T set(int amount, Supplier<T> then) {
		sneak(amount);
		return then.get();
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	@InvalidatesTables("price")
	public void setInNewTransaction(int amount) {
		sneak(amount);
	}

	@Transactional(propagation = Propagation.NESTED)
	@InvalidatesTables("price")
	public void setNested(int amount) {
		sneak(amount);
	}

	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	@InvalidatesTables("price")
	public void setOutsideTransaction(int amount) {
		sneak(amount);
	}

	@Transactional(propagation = Propagation.SUPPORTS)
	@InvalidatesTables("price")
	public void setWithSupports(int amount) {
		sneak(amount);
	}

}
