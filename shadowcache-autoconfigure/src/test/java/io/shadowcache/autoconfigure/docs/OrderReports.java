package io.shadowcache.autoconfigure.docs;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.shadowcache.annotation.CachedQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The example of the page about annotations.
 */
@Repository
public class OrderReports {

	private final JdbcClient jdbc;

	public OrderReports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	// tag::annotations[]
	@CachedQuery(name = "top-products", tables = { "product", "order_line" }, ttl = "${reports.ttl:30m}",
			jitter = "0.2", condition = "#limit <= 100", unless = "#result.size() > 1000")
	public List<Product> topProducts(LocalDate day, int limit) {
		return this.jdbc.sql("""
				select p.id, p.category, p.name, p.price
				from product p join order_line l on l.product_id = p.id
				where l.ordered = :day
				group by p.id, p.category, p.name, p.price
				order by sum(l.quantity) desc, p.id
				limit :limit""").param("day", day).param("limit", limit).query(Product.class).list();
	}

	@CachedQuery(tables = "product", key = "#name.toLowerCase()", nullTtl = "30s")
	public Optional<Product> findByName(String name) {
		return this.jdbc.sql("select * from product where lower(name) = :name")
			.param("name", name.toLowerCase(Locale.ROOT))
			.query(Product.class)
			.optional();
	}
	// end::annotations[]

	@CachedQuery(tables = "product")
	public List<Map<String, Object>> rows() {
		return this.jdbc.sql("select * from product").query().listOfRows();
	}

}
