package io.shadowcache.boot.test.shop;

import io.shadowcache.boot.test.AutoConfigureShadowCache;
import io.shadowcache.boot.test.CacheCalls;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@DataJpaTest
@AutoConfigureShadowCache
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class JpaSliceTests {

	@Autowired
	private StoredProducts products;

	@Autowired
	private CacheCalls cache;

	@Test
	void repositoryIsCachedAndItsWritesInvalidate() {
		this.products.findProducts();
		this.products.findProducts();
		assertThat(this.cache).query("StoredProducts.findProducts").wasHit();
		StoredProduct tea = this.products.findById(1L).orElseThrow();
		tea.setName("Green tea");
		this.products.save(tea);
		assertThat(this.products.findProducts().get(0).name()).isEqualTo("Green tea");
		assertThat(this.cache).query("StoredProducts.findProducts").wasInvalidatedBy("product");
	}

}
