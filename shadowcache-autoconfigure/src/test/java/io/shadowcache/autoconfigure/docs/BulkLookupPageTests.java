package io.shadowcache.autoconfigure.docs;

import java.util.List;
import java.util.Set;

import io.shadowcache.spring.metrics.CacheStatistics;
import io.shadowcache.spring.metrics.QueryFigures;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page about bulk lookups says, in an application whose SQL is observed.
 */
class BulkLookupPageTests {

	@Test
	void entriesAreSharedAndAWriteOfOneRowLoadsOneId() {
		RowShop.run((shop) -> {
			ProductsById products = products(shop);
			products.findById(42);
			assertThat(products.findAllById(List.of(43L, 42L, 99L))).extracting(Product::name)
				.containsExactly("Pear", "Apple");
			shop.jdbc().sql("update product set name = 'Quince' where id = 43").update();
			shop.settle();
			assertThat(products.findAllById(List.of(42L, 43L, 99L))).extracting(Product::name)
				.containsExactly("Apple", "Quince");
			QueryFigures figures = shop.context().getBean(CacheStatistics.class).query("ProductsById.findById");
			assertThat(figures.hits().count()).isEqualTo(3);
			assertThat(figures.misses()).containsEntry("absent", 3L).containsEntry("invalidated", 1L);
			assertThat(figures.loads().count()).isEqualTo(3);
		});
	}

	@Test
	void mapsAreKeptByTheirKeys() {
		RowShop.run((shop) -> {
			ProductsById products = products(shop);
			products.findByNames(Set.of("Apple"));
			assertThat(products.findByNames(Set.of("Apple", "Pear", "Fig"))).containsOnlyKeys("Apple", "Pear");
			shop.jdbc().sql("insert into product values (44, 'fruit', 'Fig', 3)").update();
			assertThat(products.findByNames(Set.of("Fig"))).containsOnlyKeys("Fig");
		});
	}

	private static ProductsById products(RowShop shop) {
		return shop.context().getBean(ProductsById.class);
	}

}
