package io.shadowcache.sample.proof;

import java.util.concurrent.atomic.AtomicReference;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Values that only ever grow, so that any read can be judged.
 */
public class Counters {

	private static final Runnable NOTHING = () -> {
	};

	private final JdbcClient jdbc;

	private final AtomicReference<Runnable> afterSelect = new AtomicReference<>(NOTHING);

	Counters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Reads through the cache.
	 * @param variant tells entries of the same value apart
	 */
	@CachedQuery(name = "counter", tables = "counter", ttl = "1h")
	public long get(int id, int variant) {
		long value = actual(id);
		this.afterSelect.getAndSet(NOTHING).run();
		return value;
	}

	/**
	 * Has the next load do something between its SELECT and its end.
	 */
	public void duringNextLoad(Runnable action) {
		this.afterSelect.set(action);
	}

	/**
	 * Reads from the database.
	 */
	public long actual(int id) {
		return this.jdbc.sql("select v from counter where id = ?").param(id).query(Long.class).single();
	}

	/**
	 * Returns the value that is committed when this has returned.
	 */
	@Transactional
	@InvalidatesTables("counter")
	public long increment(int id) {
		this.jdbc.sql("update counter set v = v + 1 where id = ?").param(id).update();
		return actual(id);
	}

	@CachedQuery(name = "note", tables = "note", ttl = "1h")
	public String note() {
		return this.jdbc.sql("select v from note").query(String.class).single();
	}

}
