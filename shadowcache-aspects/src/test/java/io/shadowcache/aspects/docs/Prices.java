package io.shadowcache.aspects.docs;

import java.math.BigDecimal;
import java.util.List;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

// tag::prices[]
@Repository
class Prices {

	private final JdbcClient jdbc;

	Prices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	BigDecimal total(List<Long> products) {
		return products.stream().map(this::price).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	@CachedQuery(tables = "price")
	private BigDecimal price(long product) {
		return this.jdbc.sql("select amount from price where product = ?")
			.param(product)
			.query(BigDecimal.class)
			.single();
	}

	@InvalidatesTables("price")
	void set(long product, BigDecimal amount) {
		this.jdbc.sql("update price set amount = ? where product = ?").param(amount).param(product).update();
	}

}
// end::prices[]
