package io.shadowcache.spring.interceptor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.shadowcache.spring.interceptor.BulkProducts.Product;
import io.shadowcache.spring.testing.CacheConfiguration;
import io.shadowcache.spring.testing.RecordingListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BulkLookupTests {

	private static final Product TEA = new Product(1, "Tea");

	private static final Product COFFEE = new Product(2, "Coffee");

	private static final Product MILK = new Product(3, "Milk");

	private static AnnotationConfigApplicationContext context;

	private final BulkProducts products = context.getBean(BulkProducts.class);

	@BeforeAll
	static void start() {
		context = new AnnotationConfigApplicationContext(CacheConfiguration.class, BulkProducts.class);
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	@BeforeEach
	void fill() {
		List.of(TEA, COFFEE, MILK).forEach((product) -> this.products.save(product.id(), product.name()));
		this.products.asked();
	}

	@Test
	void methodIsCalledWithMissingIdsOnly() {
		assertThat(this.products.findAllById(List.of(1L))).containsExactly(TEA);
		assertThat(this.products.findAllById(List.of(3L, 1L, 2L))).containsExactly(MILK, TEA, COFFEE);
		assertThat(this.products.findAllById(List.of(2L, 3L))).containsExactly(COFFEE, MILK);
		assertThat(this.products.asked()).containsExactly(List.of(1L), List.of(3L, 2L));
	}

	@Test
	void repeatedIdsAreFoundOnceAndAbsentOnesLeftOutOnMissesAndOnHits() {
		List<Long> ids = List.of(2L, 9L, 2L, 1L);
		assertThat(this.products.findAllById(ids)).containsExactly(COFFEE, TEA);
		assertThat(this.products.findAllById(ids)).containsExactly(COFFEE, TEA);
		assertThat(this.products.asked()).containsExactly(List.of(2L, 9L, 1L));
	}

	@Test
	void absentIdsAreNotKeptIfTheQuerySaysSo() {
		this.products.findByLength(List.of(3, 9));
		assertThat(this.products.findByLength(List.of(3, 9))).containsExactly(TEA);
		assertThat(this.products.asked()).containsExactly(List.of(3, 9), List.of(9));
	}

	@Test
	void conditionIsAskedOnceForAllIds() {
		this.products.findByLength(List.of(3, 4, 5));
		this.products.findByLength(List.of(3, 4, 5));
		assertThat(this.products.asked()).hasSize(2);
	}

	@Test
	void mapsAreByIdAndOtherArgumentsTellEntriesApart() {
		Set<Long> ids = new LinkedHashSet<>(List.of(2L, 1L));
		assertThat(this.products.findByIds(ids, List.of("en"))).containsExactly(Map.entry(2L, COFFEE),
				Map.entry(1L, TEA));
		assertThat(this.products.findByIds(Set.of(1L), List.of("de"))).containsExactly(Map.entry(1L, TEA));
		assertThat(this.products.findByIds(ids, List.of("en"))).containsOnlyKeys(2L, 1L);
		assertThat(this.products.asked()).containsExactly(ids, Set.of(1L));
	}

	@Test
	void unlessIsAskedForEachElement() {
		this.products.save(2, "secret");
		this.products.findByIds(Set.of(1L, 2L), List.of());
		this.products.asked();
		this.products.findByIds(Set.of(1L, 2L), List.of());
		assertThat(this.products.asked()).containsExactly(Set.of(2L));
	}

	@Test
	void writeMakesAllIdsMiss() {
		this.products.findAllById(List.of(1L, 2L));
		this.products.save(2, "Cocoa");
		assertThat(this.products.findAllById(List.of(1L, 2L))).containsExactly(TEA, new Product(2, "Cocoa"));
	}

	@Test
	void entriesAreSharedWithTheQueryForOneId() {
		assertThat(this.products.findById(1)).contains(TEA);
		assertThat(this.products.findShared(List.of(1L, 2L, 9L))).containsExactly(TEA, COFFEE);
		assertThat(this.products.findById(2)).contains(COFFEE);
		assertThat(this.products.findById(9)).isEmpty();
		assertThat(this.products.findShared(List.of(9L, 2L))).containsExactly(COFFEE);
		assertThat(this.products.asked()).containsExactly(1L, List.of(2L, 9L));
	}

	@Test
	void absentIdsAreNotSharedWithAQueryThatCannotReturnNull() {
		assertThat(this.products.lengthsOf(List.of(9L))).isEmpty();
		assertThat(this.products.lengthOf(9)).isEqualTo(-1);
	}

	@Test
	void writeOfARowLeavesOtherIdsAlone() {
		this.products.findShared(List.of(1L, 2L));
		this.products.findRows(List.of(1L, 2L));
		this.products.rename(2, "Cocoa");
		this.products.asked();
		assertThat(this.products.findShared(List.of(1L, 2L))).containsExactly(TEA, new Product(2, "Cocoa"));
		assertThat(this.products.findRows(List.of(1L, 2L))).containsExactly(TEA, new Product(2, "Cocoa"));
		assertThat(this.products.asked()).containsExactly(List.of(2L), List.of(2L));
	}

	@Test
	void noIdsAskNobody() {
		context.getBean(RecordingListener.class).drain();
		assertThat(this.products.findAllById(new ArrayList<>())).isEmpty();
		assertThat(this.products.asked()).isEmpty();
		assertThat(context.getBean(RecordingListener.class).drain()).isEmpty();
	}

	@Test
	void elementThatWasNotAskedForIsAnError() {
		assertThatIllegalStateException().isThrownBy(() -> this.products.findOthers(List.of(1L)))
			.withMessageContaining("BulkProducts.findOthers")
			.withMessageContaining("not asked for")
			.withMessageContaining("Long");
	}

	@Test
	void severalElementsForOneIdAreAnError() {
		assertThatIllegalStateException().isThrownBy(() -> this.products.findTwice(List.of(1L)))
			.withMessageContaining("several elements for one id");
	}

}
