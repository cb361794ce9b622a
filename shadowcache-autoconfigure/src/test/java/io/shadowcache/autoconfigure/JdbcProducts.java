package io.shadowcache.autoconfigure;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import io.shadowcache.spring.jdbc.DirectDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Products in a real database.
 */
@Repository
public class JdbcProducts {

	private final JdbcClient jdbc;

	private final JdbcClient unseen;

	private final AtomicInteger loads = new AtomicInteger();

	JdbcProducts(JdbcClient jdbc, DataSource dataSource) {
		this.jdbc = jdbc;
		this.unseen = JdbcClient.create(DirectDataSource.of(dataSource));
	}

	@CachedQuery(tables = "product")
	public List<Product> findAll() {
		this.loads.incrementAndGet();
		return this.jdbc.sql("select id, price from product order by id").query(Product.class).list();
	}

	@CachedQuery(tables = "vendor")
	public long countVendors() {
		this.loads.incrementAndGet();
		return this.jdbc.sql("select count(*) from vendor").query(Long.class).single();
	}

	@Transactional
	@InvalidatesTables("product")
	public void setPrice(long id, BigDecimal price) {
		this.jdbc.sql("update product set price = ? where id = ?").params(price, id).update();
	}

	/**
	 * Writes without telling the cache.
	 */
	void setPriceUnseen(long id, BigDecimal price) {
		this.unseen.sql("update product set price = ? where id = ?").params(price, id).update();
	}

	int loads() {
		return this.loads.get();
	}

	/**
	 * A product.
	 *
	 * @param id its number
	 * @param price its price
	 */
	public record Product(long id, BigDecimal price) {

	}

}
