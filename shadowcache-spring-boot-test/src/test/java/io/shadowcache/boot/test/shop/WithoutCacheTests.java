package io.shadowcache.boot.test.shop;

import io.shadowcache.boot.test.AutoConfigureShadowCache;
import io.shadowcache.boot.test.CacheCalls;
import io.shadowcache.engine.ShadowCache;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

// tag::off[]
@JdbcTest
@AutoConfigureShadowCache(enabled = false)
@Import(ProductRepository.class)
class WithoutCacheTests {

	// end::off[]
	@Autowired
	private ProductRepository products;

	@Autowired
	private CacheCalls cache;

	@Test
	void nothingIsCached(@Autowired ObjectProvider<ShadowCache> engine) {
		this.products.findById(1);
		this.products.rename(1, "Black tea");
		assertThat(this.products.findById(1).orElseThrow().name()).isEqualTo("Black tea");
		assertThat(engine.getIfAvailable()).isNull();
		assertThat(this.cache).query("ProductRepository.findById").wasNotCalled();
	}

	@Test
	void claimsOfHitsSayThatTheCacheIsOff() {
		this.products.findById(1);
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(this.cache).query("ProductRepository.findById").wasHit())
			.withMessageContaining("shadowcache.enabled=false");
	}

}
