package io.shadowcache.sample.product;

import java.util.Objects;
import java.util.Optional;

import io.shadowcache.annotation.CachedQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes {@code product}. An entry depends on its row alone: a change of one
 * product leaves the entries of others as they are.
 */
@Repository
public class ProductRepository {

	private final JdbcClient jdbc;

	ProductRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@CachedQuery(rows = "product#{#id}")
	public Optional<Product> findById(long id) {
		return this.jdbc.sql("select id, name, description, price from product where id = :id")
			.param("id", id)
			.query(Product.class)
			.optional();
	}

	/**
	 * Inserts a row.
	 * @param product what it shall hold, except for the id
	 * @return the id that the database has chosen
	 */
	public long insert(Product product) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("insert into product (name, description, price) values (:name, :description, :price)")
			.paramSource(product)
			.update(key, "id");
		return Objects.requireNonNull(key.getKey(), "key").longValue();
	}

	/**
	 * Returns whether there is such a row.
	 */
	public boolean update(Product product) {
		return this.jdbc
			.sql("update product set name = :name, description = :description, price = :price where id = :id")
			.paramSource(product)
			.update() == 1;
	}

	/**
	 * Returns whether there was such a row.
	 */
	public boolean delete(long id) {
		return this.jdbc.sql("delete from product where id = :id").param("id", id).update() == 1;
	}

}
