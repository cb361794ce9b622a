package io.shadowcache.jdbc.client;

import java.time.Duration;
import java.util.UUID;

import io.shadowcache.store.StoreTimeouts;
import org.h2.jdbcx.JdbcConnectionPool;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database with products, and a cache over it in memory. Timeouts are generous because
 * test machines are slow.
 */
final class Stock implements AutoCloseable {

	static final StoreTimeouts PATIENT = new StoreTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(5),
			Duration.ofSeconds(5));

	static final String BY_CATEGORY = "select id, category, price from product where category = :category order by id";

	private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");

	private final SqlCache cache;

	Stock() {
		JdbcClient direct = direct();
		direct.sql("create table product (id bigint primary key, category varchar(20), price decimal(10, 2))").update();
		direct.sql("create table supplier (id bigint primary key, name varchar(20))").update();
		direct.sql("insert into product values (1, 'tea', 3.50), (2, 'tea', 4.00), (3, 'coffee', 9.90)").update();
		this.cache = SqlCache.builder()
			.dataSource(this.pool)
			.store("memory")
			.application("shop")
			.timeouts(PATIENT)
			.build();
	}

	SqlCache cache() {
		return this.cache;
	}

	/**
	 * Reaches the database past the cache, unseen by it.
	 */
	JdbcClient direct() {
		return JdbcClient.create(this.pool);
	}

	MappedQuery<Product> teas() {
		return products("tea");
	}

	MappedQuery<Product> products(String category) {
		return this.cache.sql(BY_CATEGORY).param("category", category).query(Product.class);
	}

	/**
	 * Waits until the store has heard of the end of every write, so that results are
	 * stored again.
	 */
	void settle() {
		while (this.cache.stats().pendingInvalidations() > 0) {
			Thread.onSpinWait();
		}
	}

	@Override
	public void close() {
		this.cache.close();
		this.pool.dispose();
	}

}
