package io.shadowcache.autoconfigure.databases;

import java.util.List;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import io.shadowcache.annotation.ShadowCacheConfig;

import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Queries of the further database.
 */
@ShadowCacheConfig(dataSource = "archive")
public class ArchiveNames {

	private final JdbcTemplate archive;

	private Runnable beforeTheEnd = () -> {
	};

	private int loads;

	ArchiveNames(JdbcTemplate archive) {
		this.archive = archive;
	}

	@CachedQuery
	public List<String> all() {
		this.loads++;
		List<String> names = ShopNames.names(this.archive);
		this.beforeTheEnd.run();
		return names;
	}

	@CachedQuery(rows = "product#{#id}")
	public List<String> byId(int id) {
		this.loads++;
		return this.archive.queryForList("select name from product where id = ?", String.class, id);
	}

	@Cacheable("archived")
	public List<String> cached() {
		this.loads++;
		return ShopNames.names(this.archive);
	}

	/**
	 * Runs a write that no connection of the application makes.
	 */
	@InvalidatesTables("product")
	public void write(Runnable action) {
		action.run();
	}

	public int loads() {
		return this.loads;
	}

	public void beforeTheEnd(Runnable action) {
		this.beforeTheEnd = action;
	}

}
