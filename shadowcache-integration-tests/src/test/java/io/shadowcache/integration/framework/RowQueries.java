package io.shadowcache.integration.framework;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.annotation.CachedQuery;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Cached queries of single rows, which they declare.
 */
public class RowQueries {

	private final AtomicInteger loads = new AtomicInteger();

	private final JdbcTemplate jdbc;

	public RowQueries(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@CachedQuery(rows = "country#{#id}")
	public List<String> country(int id) {
		return load("country", id);
	}

	@CachedQuery(rows = "product#{#id}")
	public List<String> product(int id) {
		return load("product", id);
	}

	@CachedQuery(rows = "category#{#id}")
	public List<String> category(int id) {
		return load("category", id);
	}

	private List<String> load(String table, int id) {
		this.loads.incrementAndGet();
		return actual(table, id);
	}

	/**
	 * Asks the database.
	 */
	List<String> actual(String table, int id) {
		return this.jdbc.queryForList("select name from %s where id = ?".formatted(table), String.class, id);
	}

	int loads() {
		return this.loads.get();
	}

}
