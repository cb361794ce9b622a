package io.shadowcache.autoconfigure.docs;

import java.math.BigDecimal;
import java.util.List;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.ShadowCacheConfig;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The example of defaults of a class.
 */
// tag::config[]
@Repository
@ShadowCacheConfig(tables = "product", ttl = "1h", near = "validated")
public class PriceList {

	private final JdbcClient jdbc;

	public PriceList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@CachedQuery
	public List<BigDecimal> prices(String category) {
		return this.jdbc.sql("select price from product where category = :category order by price")
			.param("category", category)
			.query(BigDecimal.class)
			.list();
	}

	@CachedQuery(ttl = "30s")
	public BigDecimal highest() {
		return this.jdbc.sql("select max(price) from product").query(BigDecimal.class).single();
	}

}
// end::config[]
