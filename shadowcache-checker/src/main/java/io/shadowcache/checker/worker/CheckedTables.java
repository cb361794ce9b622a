package io.shadowcache.checker.worker;

import java.util.List;

import io.shadowcache.annotation.CachedQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The data: counters that only ever grow, so that every read can be judged, and two
 * tables whose sum never changes. What they read and write is found out from their SQL.
 */
public class CheckedTables {

	/** What the two tables hold together. */
	public static final long SUM = 1_000_000;

	private final JdbcClient jdbc;

	CheckedTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Reads a counter through the cache.
	 * @param key the counter
	 * @return its value
	 */
	@CachedQuery(name = "counter", ttl = "1h")
	public long counter(int key) {
		return actual(key);
	}

	/**
	 * Reads a counter through the cache, by an entry that other counters do not concern.
	 * @param key the counter
	 * @return its value
	 */
	@CachedQuery(name = "counter-row", rows = "checked_counter#{#key}", ttl = "1h")
	public long counterRow(int key) {
		return actual(key);
	}

	/**
	 * Reads a counter through the cache, by an entry in the memory of the process.
	 * @param key the counter
	 * @return its value
	 */
	@CachedQuery(name = "counter-near", near = "validated", ttl = "1h")
	public long counterNear(int key) {
		return actual(key);
	}

	/**
	 * Reads a counter through the cache, by an entry in the memory of the process that is
	 * used until a change is reported.
	 * @param key the counter
	 * @return its value
	 */
	@CachedQuery(name = "counter-push", near = "push", ttl = "1h")
	public long counterPush(int key) {
		return actual(key);
	}

	/**
	 * Does the same by an entry that other counters do not concern.
	 * @param key the counter
	 * @return its value
	 */
	@CachedQuery(name = "counter-push-row", near = "push", rows = "checked_counter#{#key}", ttl = "1h")
	public long counterPushRow(int key) {
		return actual(key);
	}

	/**
	 * Reads a counter from the database.
	 * @param key the counter
	 * @return its value
	 */
	public long actual(int key) {
		return this.jdbc.sql("select v from checked_counter where id = ?").param(key).query(Long.class).single();
	}

	/**
	 * Reads all counters from the database by one statement.
	 * @return their values, in the order of the counters
	 */
	public List<Long> actuals() {
		return this.jdbc.sql("select v from checked_counter order by id").query(Long.class).list();
	}

	/**
	 * Adds one to a counter.
	 * @param key the counter
	 * @return the value that is committed when this has returned
	 */
	@Transactional
	public long increment(int key) {
		this.jdbc.sql("update checked_counter set v = v + 1 where id = ?").param(key).update();
		return actual(key);
	}

	/**
	 * Writes a value that nobody may ever see, because it is rolled back.
	 * @param key the counter
	 */
	@Transactional
	public void incrementInVain(int key) {
		this.jdbc.sql("update checked_counter set v = -1 where id = ?").param(key).update();
		throw new RolledBackException();
	}

	/**
	 * Reads both tables through the cache by one statement.
	 * @return their sum
	 */
	@CachedQuery(name = "sum", ttl = "1h")
	public long sum() {
		return this.jdbc.sql("select (select sum(v) from checked_debit) + (select sum(v) from checked_credit)")
			.query(Long.class)
			.single();
	}

	/**
	 * Moves something from one table to the other.
	 * @param amount how much
	 */
	@Transactional
	public void move(int amount) {
		this.jdbc.sql("update checked_debit set v = v - ? where id = 0").param(amount).update();
		this.jdbc.sql("update checked_credit set v = v + ? where id = 0").param(amount).update();
	}

	/**
	 * Rolls a transaction back on purpose.
	 */
	static final class RolledBackException extends RuntimeException {

		RolledBackException() {
			super("rolled back on purpose", null, false, false);
		}

	}

}
