package io.shadowcache.autoconfigure.databases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Queries of the primary database, some of which read the other one, too.
 */
public class ShopNames {

	private final JdbcTemplate shop;

	private final JdbcTemplate archive;

	private final Supplier<List<String>> archived;

	private int loads;

	ShopNames(JdbcTemplate shop, JdbcTemplate archive, Supplier<List<String>> archived) {
		this.shop = shop;
		this.archive = archive;
		this.archived = archived;
	}

	@CachedQuery
	public List<String> all() {
		this.loads++;
		return names(this.shop);
	}

	/**
	 * Forgets to say which DataSource it reads.
	 */
	@CachedQuery(tables = "product")
	public List<String> misplaced() {
		this.loads++;
		return names(this.archive);
	}

	@CachedQuery
	public List<String> ofBoth() {
		this.loads++;
		List<String> all = new ArrayList<>(names(this.shop));
		all.addAll(names(this.archive));
		return all;
	}

	@CachedQuery
	public List<String> withArchived() {
		this.loads++;
		List<String> all = new ArrayList<>(names(this.shop));
		all.addAll(this.archived.get());
		return all;
	}

	@InvalidatesTables("product")
	public void touch() {
		// Somebody else has written.
	}

	static List<String> names(JdbcTemplate jdbc) {
		return jdbc.queryForList("select name from product", String.class);
	}

	public int loads() {
		return this.loads;
	}

}
