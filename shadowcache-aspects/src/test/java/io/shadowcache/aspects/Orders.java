package io.shadowcache.aspects;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has transactions, woven or proxied.
 */
public class Orders {

	private final JdbcClient jdbc;

	/**
	 * Makes it; {@code null} is for proxies.
	 */
	public Orders(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	@CachedQuery(name = "orders", tables = "product")
	public String find(long id) {
		return this.jdbc.sql("select name from product where id = ?").param(id).query(String.class).single();
	}

	@Transactional
	@InvalidatesTables("product")
	public void rename(long id, String name) {
		this.jdbc.sql("update product set name = ? where id = ?").param(name).param(id).update();
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	@InvalidatesTables("product")
	public void renameAlone(long id, String name) {
		this.jdbc.sql("update product set name = ? where id = ?").param(name).param(id).update();
	}

}
