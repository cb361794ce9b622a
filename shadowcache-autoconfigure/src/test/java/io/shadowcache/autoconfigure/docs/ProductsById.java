package io.shadowcache.autoconfigure.docs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.shadowcache.annotation.BulkLookup;
import io.shadowcache.annotation.CachedQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The example of the page about bulk lookups.
 */
@Repository
public class ProductsById {

	private final JdbcClient jdbc;

	public ProductsById(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	// tag::bulk[]
	@CachedQuery(rows = "product#{#id}", ttl = "1h")
	public Optional<Product> findById(long id) {
		return this.jdbc.sql("select * from product where id = :id").param("id", id).query(Product.class).optional();
	}

	@CachedQuery
	@BulkLookup(single = "findById")
	public List<Product> findAllById(Collection<Long> ids) {
		return this.jdbc.sql("select * from product where id in (:ids)").param("ids", ids).query(Product.class).list();
	}
	// end::bulk[]

	// tag::map[]
	@CachedQuery(tables = "product", nullTtl = "30s")
	@BulkLookup
	public Map<String, Product> findByNames(Set<String> names) {
		return this.jdbc.sql("select * from product where name in (:names)")
			.param("names", names)
			.query(Product.class)
			.stream()
			.collect(Collectors.toMap(Product::name, Function.identity()));
	}
	// end::map[]

}
