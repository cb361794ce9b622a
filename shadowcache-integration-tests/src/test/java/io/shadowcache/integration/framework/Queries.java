package io.shadowcache.integration.framework;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.annotation.CachedQuery;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One cached query for each table, which names none.
 */
public class Queries {

	private final Map<Table, AtomicInteger> loads = new EnumMap<>(Table.class);

	private final JdbcTemplate jdbc;

	public Queries(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		for (Table table : Table.values()) {
			this.loads.put(table, new AtomicInteger());
		}
	}

	@CachedQuery
	public List<String> product() {
		return load(Table.PRODUCT);
	}

	@CachedQuery
	public List<String> productText() {
		return load(Table.PRODUCT_TEXT);
	}

	@CachedQuery
	public List<String> price() {
		return load(Table.PRICE);
	}

	@CachedQuery
	public List<String> basket() {
		return load(Table.BASKET);
	}

	@CachedQuery
	public List<String> basketItem() {
		return load(Table.BASKET_ITEM);
	}

	@CachedQuery
	public List<String> country() {
		return load(Table.COUNTRY);
	}

	private List<String> load(Table table) {
		this.loads.get(table).incrementAndGet();
		return actual(table);
	}

	/**
	 * Asks the database.
	 */
	List<String> actual(Table table) {
		return this.jdbc.queryForList(table.sql(), String.class);
	}

	int loads(Table table) {
		return this.loads.get(table).get();
	}

}
