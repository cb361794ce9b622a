package io.shadowcache.autoconfigure.docs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The example of the page about rows.
 */
@Repository
public class ProductRows {

	private final JdbcClient jdbc;

	private int loads;

	public ProductRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public int loads() {
		return this.loads;
	}

	// tag::rows[]
	@CachedQuery(rows = "product#{#id}")
	public Optional<Product> find(long id) {
		this.loads++;
		return this.jdbc.sql("select * from product where id = :id").param("id", id).query(Product.class).optional();
	}

	@CachedQuery(rows = "product#{#ids}")
	public List<Product> findAll(List<Long> ids) {
		this.loads++;
		return this.jdbc.sql("select * from product where id in (:ids)").param("ids", ids).query(Product.class).list();
	}

	@CachedQuery(rows = "order_line#{#order}#{#line}", tables = "product")
	public String describe(long order, int line) {
		this.loads++;
		return this.jdbc.sql("""
				select concat(l.quantity, ' x ', p.name) from order_line l join product p on p.id = l.product_id
				where l.order_id = :order and l.line = :line""")
			.param("order", order)
			.param("line", line)
			.query(String.class)
			.single();
	}
	// end::rows[]

	// tag::writes[]
	@InvalidatesTables(rows = "product#{#id}")
	public void priceChangedElsewhere(long id) {
		// called when another program tells that it has written the row
	}
	// end::writes[]

	@CachedQuery(tables = "product")
	public List<Product> all() {
		this.loads++;
		return this.jdbc.sql("select * from product order by id").query(Product.class).list();
	}

	public void setPrice(long id, BigDecimal price) {
		this.jdbc.sql("update product set price = ? where id = ?").param(price).param(id).update();
	}

}
