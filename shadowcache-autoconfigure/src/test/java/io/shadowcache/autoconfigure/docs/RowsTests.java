package io.shadowcache.autoconfigure.docs;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Queries that declare the rows that they read, in a running application.
 */
class RowsTests {

	private static final BigDecimal NEW_PRICE = new BigDecimal("9.99");

	@Test
	void writeToARowLeavesOtherRowsAHit() {
		RowShop.run((shop) -> {
			shop.read(42);
			shop.read(43);
			shop.products().all();
			shop.products().setPrice(42, NEW_PRICE);
			assertThat(shop.isHit(43)).isTrue();
			assertThat(shop.products().find(42))
				.hasValueSatisfying((product) -> assertThat(product.price()).isEqualByComparingTo(NEW_PRICE));
			assertThat(shop.products().all()).extracting(Product::price).contains(NEW_PRICE);
		});
	}

	@Test
	void writeToUnknownRowsMakesAllRowsStale() {
		RowShop.run((shop) -> {
			shop.read(42);
			shop.read(43);
			shop.jdbc().sql("update product set price = 1 where price > ?").param(2).update();
			assertThat(shop.isHit(42)).isFalse();
			assertThat(shop.isHit(43)).isFalse();
		});
	}

	@Test
	void callWithSeveralRowsIsStaleWhenOneOfThemIsWritten() {
		RowShop.run((shop) -> {
			List<Long> both = List.of(42L, 43L);
			shop.products().findAll(both);
			assertThat(shop.isHit(() -> shop.products().findAll(both))).isTrue();
			shop.products().setPrice(44, NEW_PRICE);
			assertThat(shop.isHit(() -> shop.products().findAll(both))).isTrue();
			shop.products().setPrice(43, NEW_PRICE);
			assertThat(shop.isHit(() -> shop.products().findAll(both))).isFalse();
		});
	}

	@Test
	void keyOfTwoColumnsNamesOneRowAndOtherTablesCountAsAWhole() {
		RowShop.run((shop) -> {
			assertThat(shop.products().describe(1, 1)).isEqualTo("3 x Apple");
			shop.products().describe(1, 2);
			shop.jdbc()
				.sql("update order_line set quantity = 5 where line = ? and order_id = ?")
				.params(2, 1L)
				.update();
			assertThat(shop.isHit(() -> shop.products().describe(1, 1))).isTrue();
			assertThat(shop.products().describe(1, 2)).isEqualTo("5 x Pear");
			shop.products().setPrice(44, NEW_PRICE);
			assertThat(shop.isHit(() -> shop.products().describe(1, 1))).isFalse();
		});
	}

	@Test
	void transactionSeesItsOwnWriteAndHitsOtherRows() {
		RowShop.run((shop) -> {
			shop.read(42);
			shop.read(43);
			shop.transaction().executeWithoutResult((status) -> {
				shop.products().setPrice(42, NEW_PRICE);
				assertThat(shop.isHit(42)).isFalse();
				assertThat(shop.isHit(43)).isTrue();
				assertThat(shop.products().find(42).orElseThrow().price()).isEqualByComparingTo(NEW_PRICE);
				status.setRollbackOnly();
			});
			assertThat(shop.products().find(42).orElseThrow().price()).isEqualByComparingTo("1.50");
		});
	}

	@Test
	void rowWrittenElsewhereIsDeclared() {
		RowShop.run((shop) -> {
			shop.read(42);
			shop.read(43);
			shop.products().priceChangedElsewhere(42);
			assertThat(shop.isHit(43)).isTrue();
			assertThat(shop.isHit(42)).isFalse();
		});
	}

	@Test
	void rowsAreDeclaredOnBothSidesWhereSqlIsNotObserved() {
		RowShop.run((shop) -> {
			shop.read(42);
			shop.products().setPrice(42, NEW_PRICE);
			assertThat(shop.isHit(42)).isTrue();
			shop.products().priceChangedElsewhere(43);
			assertThat(shop.isHit(42)).isTrue();
			shop.products().priceChangedElsewhere(42);
			assertThat(shop.isHit(42)).isFalse();
		}, "shadowcache.sql.observe=false");
	}

	@Test
	void absentRowIsCachedUntilItIsInserted() {
		RowShop.run((shop) -> {
			shop.read(42);
			shop.read(44);
			assertThat(shop.isHit(44)).isTrue();
			shop.jdbc().sql("insert into product (id, name) values (?, 'Plum')").param(44).update();
			assertThat(shop.isHit(42)).isTrue();
			assertThat(shop.products().find(44)).isPresent();
		});
	}

}
