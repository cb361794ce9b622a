package io.shadowcache.jdbc.client;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class InvalidationTests {

	private final Stock stock = new Stock();

	private final SqlCache cache = this.stock.cache();

	@AfterEach
	void close() {
		this.stock.close();
	}

	@Test
	void tableMakesStaleWhatReadsItAndNothingElse() {
		MappedQuery<String> suppliers = this.cache.sql("select name from supplier").query(String.class);
		warm(this.stock.teas(), suppliers);
		InvalidationResult result = this.cache.invalidate().table("PRODUCT").any();
		assertThat(result.confirmed()).isTrue();
		assertThat(result.dropped()).isEmpty();
		assertThat(suppliers.list().isHit()).isTrue();
		assertThat(this.stock.teas().list().isHit()).isFalse();
	}

	@Test
	void viewStandsForTheTablesBehindIt() {
		this.stock.direct().sql("create view cheap as select * from product where price < 4").update();
		MappedQuery<Product> declared = this.cache.sql("select *, current_date from product")
			.dependsOnOnly("cheap")
			.query(Product.class);
		warm(declared, this.stock.teas());
		this.cache.invalidate().table("cheap").any();
		assertThat(this.stock.teas().list().isHit()).isFalse();
		assertThat(declared.list().isHit()).isFalse();
		this.cache.execute("update product set price = 1");
		assertThat(declared.list().isHit()).isFalse();
	}

	@Test
	void queryMakesAllItsEntriesStaleAndNoOther() {
		MappedQuery<Product> named = named("tea");
		MappedQuery<Product> other = named("coffee");
		warm(named, other, this.stock.teas());
		this.cache.invalidate().query("products").any();
		assertThat(this.stock.teas().list().isHit()).isTrue();
		assertThat(named.list().isHit()).isFalse();
		assertThat(other.list().isHit()).isFalse();
	}

	@Test
	void flushMakesEverythingStaleNamedOrNot() {
		CachedFunction<String> function = this.cache.function("greet", String.class).dependsOnNothing();
		function.get(() -> "hello");
		warm(named("tea"), this.stock.teas());
		assertThat(this.cache.flush().confirmed()).isTrue();
		assertThat(named("tea").list().isHit()).isFalse();
		assertThat(this.stock.teas().list().isHit()).isFalse();
		assertThat(function.get(() -> "hello").isHit()).isFalse();
	}

	@Test
	void parameterMakesExactlyItsEntriesStale() {
		warm(user(12), user(123), user("123"), user(1234));
		this.cache.invalidate().parameter("UserId", 123).any();
		assertThat(user(12).list().isHit()).isTrue();
		assertThat(user(1234).list().isHit()).isTrue();
		assertThat(user("123").list().isHit()).isFalse();
		assertThat(user(123).list().isHit()).isFalse();
	}

	@Test
	void anyOfSeveralParametersIsEnough() {
		warm(user(1), team(1, 7), team(2, 7), team(2, 8));
		this.cache.invalidate().parameter("UserId", 1).parameter("TeamId", 7).any();
		assertThat(team(2, 8).list().isHit()).isTrue();
		assertThat(List.of(user(1).list().isHit(), team(1, 7).list().isHit(), team(2, 7).list().isHit()))
			.containsOnly(false);
	}

	@Test
	void allOfSeveralParametersAreNeeded() {
		warm(user(1), team(1, 7), team(2, 7), team(1, 8));
		this.cache.invalidate().parameter("TeamId", 7).parameter("UserId", 1).all();
		assertThat(List.of(user(1).list().isHit(), team(2, 7).list().isHit(), team(1, 8).list().isHit()))
			.containsOnly(true);
		assertThat(team(1, 7).list().isHit()).isFalse();
	}

	@Test
	void invalidationOfNothingOrOfMixturesIsRefused() {
		assertThatIllegalStateException().isThrownBy(() -> this.cache.invalidate().any())
			.withMessageContaining("flush()");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.cache.invalidate().table("product").parameter("UserId", 1).all())
			.withMessageContaining("Only parameters");
		assertThatIllegalStateException().isThrownBy(() -> this.cache.invalidate().all());
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.cache.invalidate()
				.parameter("a", 1)
				.parameter("b", 1)
				.parameter("c", 1)
				.parameter("d", 1)
				.parameter("e", 1))
			.withMessageContaining("At most 4 parameters");
	}

	@Test
	void loadThatBeganBeforeAnInvalidationIsNotServedAfterIt() {
		CachedFunction<String> price = this.cache.function("price", String.class).dependsOnParameter("UserId", 1);
		price.get(() -> {
			this.cache.invalidate().parameter("UserId", 1).any();
			return "old";
		});
		assertThat(price.get(() -> "new").value()).isEqualTo("new");
		assertThat(price.get(() -> "newer").value()).isEqualTo("new");
	}

	private MappedQuery<Product> named(String category) {
		return this.cache.sql(Stock.BY_CATEGORY).param("category", category).name("products").query(Product.class);
	}

	private MappedQuery<Product> user(Object user) {
		return this.cache.sql("select * from product where id = :user and 1 = 1")
			.param("user", user)
			.dependsOnParameter("UserId", user)
			.query(Product.class);
	}

	private MappedQuery<Product> team(int user, int team) {
		return this.cache.sql("select * from product where id = :user and id <> :team")
			.param("user", user)
			.param("team", team)
			.dependsOnParameter("UserId", user)
			.dependsOnParameter("TeamId", team)
			.query(Product.class);
	}

	private static void warm(MappedQuery<?>... queries) {
		for (MappedQuery<?> query : queries) {
			query.list();
		}
		for (MappedQuery<?> query : queries) {
			assertThat(query.list().isHit()).isTrue();
		}
	}

}
