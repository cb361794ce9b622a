package io.shadowcache.autoconfigure.docs;

import java.math.BigDecimal;
import java.util.List;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

// tag::readme[]
@Repository
public class ProductRepository {

	private final JdbcClient jdbc;

	public ProductRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@CachedQuery(tables = "product", ttl = "5m")
	public List<Product> findByCategory(String category) {
		return this.jdbc.sql("select * from product where category = :category order by id")
			.param("category", category)
			.query(Product.class)
			.list();
	}

	@Transactional
	@InvalidatesTables("product")
	public void changePrice(long id, BigDecimal price) {
		this.jdbc.sql("update product set price = :price where id = :id")
			.param("price", price)
			.param("id", id)
			.update();
	}

}
// end::readme[]
