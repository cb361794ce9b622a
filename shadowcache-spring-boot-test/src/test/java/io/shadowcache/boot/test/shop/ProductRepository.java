package io.shadowcache.boot.test.shop;

import java.util.List;
import java.util.Optional;

import io.shadowcache.annotation.CachedQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ProductRepository {

	private final JdbcClient jdbc;

	public ProductRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@CachedQuery
	public Optional<Product> findById(long id) {
		return this.jdbc.sql("select id, name from product where id = :id")
			.param("id", id)
			.query(Product.class)
			.optional();
	}

	@CachedQuery
	public List<Product> findAll() {
		return this.jdbc.sql("select id, name from product order by id").query(Product.class).list();
	}

	public void rename(long id, String name) {
		this.jdbc.sql("update product set name = :name where id = :id").param("name", name).param("id", id).update();
	}

}
