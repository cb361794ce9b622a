package io.shadowcache.boot.test.shop;

import io.shadowcache.boot.test.AutoConfigureShadowCache;
import io.shadowcache.boot.test.CacheCalls;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.InMemoryEntryStore;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@AutoConfigureShadowCache
class WholeApplicationTests {

	@Autowired
	private ProductRepository products;

	@Autowired
	private CacheCalls cache;

	@Test
	void entriesAreInMemoryWhateverTheApplicationIsConfiguredFor(@Autowired CacheStore store) {
		assertThat(store).isInstanceOf(InMemoryEntryStore.class);
	}

	@RepeatedTest(2)
	void eachTestBeginsWithNoEntryThoughTheContextIsShared() {
		assertThat(this.cache).query("ProductRepository.findById").wasNotCalled();
		this.products.findById(1);
		assertThat(this.cache).query("ProductRepository.findById").wasMiss();
		this.products.findById(1);
		assertThat(this.cache).query("ProductRepository.findById").wasHit().hasCalls(2).hasHits(1).hasMisses(1);
	}

	@Test
	void writesAreTold() {
		assertThat(this.cache).hasInvalidatedNothing();
		this.products.findAll();
		this.products.rename(2, "Coffee");
		assertThat(this.cache).hasInvalidated("PRODUCT");
	}

	@Test
	@Transactional
	void aTestInATransactionIsToldWhyThereIsNoHit() {
		this.products.findById(1);
		this.products.findById(1);
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(this.cache).query("ProductRepository.findById").wasHit())
			.withMessageContaining("miss (absent) in a transaction")
			.withMessageContaining("Propagation.NOT_SUPPORTED");
	}

	@Test
	void aQueryThatIsNotThereIsNamedWithThoseThatAre() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(this.cache).query("ProductRepository.find"))
			.withMessage("There is no query 'ProductRepository.find', known are [ProductRepository.findAll, "
					+ "ProductRepository.findById, StoredProducts.findProducts]");
	}

}
