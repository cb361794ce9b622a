package io.shadowcache.boot.test.shop;

import java.util.List;

import io.shadowcache.annotation.CachedQuery;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface StoredProducts extends JpaRepository<StoredProduct, Long> {

	@CachedQuery
	@Query("select new io.shadowcache.boot.test.shop.Product(p.id, p.name) from StoredProduct p order by p.id")
	List<Product> findProducts();

}
