package io.shadowcache.boot.test.shop;

import io.shadowcache.boot.test.AutoConfigureShadowCache;
import io.shadowcache.boot.test.CacheCalls;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

// tag::slice[]
@JdbcTest
@AutoConfigureShadowCache
@Import(ProductRepository.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ProductRepositoryTests {

	@Autowired
	ProductRepository products;

	@Autowired
	CacheCalls cache;

	@Test
	void secondCallIsAHit() {
		this.products.findById(1);
		assertThat(this.products.findById(1)).contains(new Product(1, "Tea"));
		assertThat(this.cache).query("ProductRepository.findById").wasHit();
	}

	@Test
	void renamingMakesTheListMiss() {
		this.products.findAll();
		this.products.rename(3, "Milk");
		this.products.findAll();
		assertThat(this.cache).query("ProductRepository.findAll").wasInvalidatedBy("product").hasLoads(2);
	}

}
// end::slice[]
