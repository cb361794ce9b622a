package io.shadowcache.aspects;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import io.shadowcache.annotation.BulkLookup;
import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Calls its own methods, few of which are public.
 */
class Products {

	private final JdbcClient jdbc;

	Products(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@CachedQuery(tables = "product")
	List<Product> findAll() {
		return this.jdbc.sql("select id, name from product order by id").query(Product.class).list();
	}

	int count() {
		return findAll().size();
	}

	String nameOf(long id) {
		return find(id).name();
	}

	@CachedQuery(name = "private", tables = "product")
	private Product find(long id) {
		return this.jdbc.sql("select id, name from product where id = ?").param(id).query(Product.class).single();
	}

	Map<Long, Product> byIds(List<Long> ids) {
		return findAllById(ids);
	}

	@CachedQuery(name = "bulk", tables = "product")
	@BulkLookup
	private Map<Long, Product> findAllById(List<Long> ids) {
		return this.jdbc.sql("select id, name from product where id in (:ids)")
			.param("ids", ids)
			.query(Product.class)
			.list()
			.stream()
			.collect(Collectors.toMap(Product::id, (product) -> product));
	}

	@CachedProducts
	final long total() {
		return this.jdbc.sql("select count(*) from product").query(Long.class).single();
	}

	@CachedQuery(name = "later", tables = "product")
	protected CompletableFuture<String> loadedBy() {
		return CompletableFuture.completedFuture(Thread.currentThread().getName());
	}

	void rename(long id, String name) {
		update(id, name);
	}

	@InvalidatesTables("product")
	private void update(long id, String name) {
		this.jdbc.sql("update product set name = ? where id = ?").param(name).param(id).update();
	}

}
