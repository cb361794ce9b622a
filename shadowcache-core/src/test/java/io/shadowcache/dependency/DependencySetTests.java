package io.shadowcache.dependency;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DependencySetTests {

	private static final Dependency PRICE = Dependency.table("db", new TableName("price"));

	private static final Dependency PRODUCT = Dependency.table("db", new TableName("product"));

	private static final Dependency QUERY = Dependency.query("db", "shop", "a");

	@Test
	void orderAndRepetitionDoNotCount() {
		DependencySet set = DependencySet.of(List.of(QUERY, PRODUCT, PRICE, PRODUCT));
		assertThat(set).isEqualTo(DependencySet.of(PRICE, PRODUCT, QUERY))
			.hasSameHashCodeAs(DependencySet.of(PRICE, PRODUCT, QUERY));
		assertThat(set.asList()).containsExactly(PRICE, PRODUCT, QUERY);
		assertThat(set.size()).isEqualTo(3);
		assertThat(set.database()).isEqualTo("db");
	}

	@Test
	void tableAndQueryOfOneNameDiffer() {
		assertThat(Dependency.table("db", new TableName("shop/a"))).isNotEqualTo(QUERY);
		assertThat(QUERY).hasToString("q:shop/a");
	}

	@Test
	void emptyAndMixedSetsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(DependencySet::of);
		Dependency elsewhere = Dependency.table("other", new TableName("product"));
		assertThatIllegalArgumentException().isThrownBy(() -> DependencySet.of(PRODUCT, elsewhere))
			.withMessageContaining("several databases");
		assertThatIllegalArgumentException().isThrownBy(() -> Dependency.table(" ", new TableName("product")));
	}

}
