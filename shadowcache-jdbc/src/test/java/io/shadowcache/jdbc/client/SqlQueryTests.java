package io.shadowcache.jdbc.client;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SqlQueryTests {

	private final Stock stock = new Stock();

	private final SqlCache cache = this.stock.cache();

	@AfterEach
	void close() {
		this.stock.close();
	}

	@Test
	void parametersSqlAndTypeTellEntriesApart() {
		SqlQuery byId = this.cache.sql("select id from product where id = ?");
		List<CacheEntry<?>> entries = List.of(byId.param(1).query(Long.class).entry(),
				byId.param(1L).query(Long.class).entry(), byId.param("1").query(Long.class).entry(),
				byId.param(null).query(Long.class).entry(), byId.param(1).query(String.class).entry(),
				byId.param(1).query().entry(), byId.param(1).name("by-id").query(Long.class).entry(),
				this.cache.sql("select id from product where id  = ?").param(1).query(Long.class).entry(),
				this.cache.sql("select id from product where id = :id").param("id", 1).query(Long.class).entry(),
				this.cache.sql("select id from product where id = :it").param("it", 1).query(Long.class).entry());
		assertThat(entries.stream().map(CacheEntry::key)).doesNotHaveDuplicates();
		assertThat(byId.params(1).ttl(Duration.ofSeconds(5)).jitter(0).query(Long.class).entry().key())
			.isEqualTo(entries.get(0).key());
		assertThat(this.stock.teas().entry().key()).isEqualTo(
				this.cache.sql(Stock.BY_CATEGORY).params(Map.of("category", "tea")).query(Product.class).entry().key());
		assertThat(this.cache.stats().requests()).isZero();
	}

	@Test
	void listSingleAndOptionalShareOneEntry() {
		MappedQuery<Product> coffee = this.stock.products("coffee");
		assertThat(coffee.single().value().id()).isEqualTo(3);
		assertThat(coffee.optional().value()).map(Product::id).hasValue(3L);
		assertThat(coffee.list().isHit()).isTrue();
		assertThat(this.stock.products("milk").optional().value()).isEmpty();
		assertThatExceptionOfType(EmptyResultDataAccessException.class)
			.isThrownBy(() -> this.stock.products("milk").single());
		assertThatExceptionOfType(IncorrectResultSizeDataAccessException.class)
			.isThrownBy(() -> this.stock.teas().optional());
	}

	@Test
	void rowsAreMapsWhoseColumnsAreFoundInAnyCase() {
		SqlQuery all = this.cache.sql("select * from product order by id");
		Map<String, Object> loaded = all.query().list().value().get(0);
		CachedResult<List<Map<String, Object>>> hit = all.query().list();
		assertThat(hit.isHit()).isTrue();
		assertThat(hit.value().get(0)).isEqualTo(loaded);
		assertThat(hit.value().get(0).get("Price")).isEqualTo(new BigDecimal("3.50"));
	}

	@Test
	void rowMapperNeedsAName() {
		SqlQuery ids = this.cache.sql("select id from product order by id");
		assertThatIllegalStateException().isThrownBy(() -> ids.query((row, number) -> row.getString(1), String.class))
			.withMessageContaining("call name(…) before");
		MappedQuery<String> mapped = ids.name("ids").query((row, number) -> "#" + row.getString(1), String.class);
		mapped.list();
		assertThat(mapped.list().value()).containsExactly("#1", "#2", "#3");
		assertThat(mapped.list().isHit()).isTrue();
	}

	@Test
	void forceRefreshSeesWhatTheCacheHasNotAndOverwritesTheEntry() {
		this.stock.teas().list();
		this.stock.direct().sql("delete from product where id = 1").update();
		assertThat(this.stock.teas().list().value()).hasSize(2);
		CachedResult<List<Product>> refreshed = this.cache.sql(Stock.BY_CATEGORY)
			.param("category", "tea")
			.forceRefresh()
			.query(Product.class)
			.list();
		assertThat(refreshed.source()).isEqualTo(ResultSource.CACHE_MISS);
		assertThat(refreshed.value()).hasSize(1);
		assertThat(this.stock.teas().list().value()).hasSize(1);
	}

	@Test
	void withoutCacheNeitherAsksNorStores() {
		SqlQuery past = this.cache.sql(Stock.BY_CATEGORY).param("category", "tea").withoutCache();
		assertThat(past.query(Product.class).list().source()).isEqualTo(ResultSource.CACHE_BYPASS);
		assertThat(this.stock.teas().entry().read().isPresent()).isFalse();
	}

	@Test
	void statementWhoseResultMayNotBeCachedBypassesUnlessItSaysWhatItDependsOn() {
		SqlQuery now = this.cache.sql("select current_timestamp as t, count(*) as n from product").name("now");
		now.query().list();
		assertThat(now.query().list().source()).isEqualTo(ResultSource.CACHE_BYPASS);
		SqlQuery allowed = now.dependsOnOnly("product");
		allowed.query().list();
		assertThat(allowed.query().list().isHit()).isTrue();
		this.cache.execute("delete from product");
		assertThat(allowed.query().list().isHit()).isFalse();
		assertThat(this.cache.sql("select 1").query(Integer.class).list().source())
			.isEqualTo(ResultSource.CACHE_BYPASS);
	}

	@Test
	void declaredTableInvalidatesBesidesThoseThatAreRead() {
		MappedQuery<Product> teas = this.cache.sql(Stock.BY_CATEGORY)
			.param("category", "tea")
			.dependsOn("supplier")
			.query(Product.class);
		for (String table : List.of("supplier", "product")) {
			teas.list();
			assertThat(teas.list().isHit()).isTrue();
			this.cache.execute("delete from " + table);
			assertThat(teas.list().isHit()).as(table).isFalse();
			this.stock.settle();
		}
	}

	@Test
	void emptyResultsAreCachedUnlessTheyAreNotWanted() {
		MappedQuery<Product> milk = this.stock.products("milk");
		milk.list();
		assertThat(milk.list().isHit()).isTrue();
		SqlQuery unwanted = this.cache.sql(Stock.BY_CATEGORY).param("category", "juice").withoutEmptyResults();
		unwanted.query(Product.class).list();
		assertThat(unwanted.query(Product.class).list().isHit()).isFalse();
	}

	@Test
	void entryIsReadWrittenAndEvictedWithoutTheQuery() {
		CacheEntry<List<Product>> entry = this.stock.products("milk").entry();
		assertThat(entry.read().isPresent()).isFalse();
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> entry.read().value());
		assertThat(entry.evict()).isFalse();
		List<Product> given = List.of(new Product(9, "milk", BigDecimal.ONE));
		assertThat(entry.write(given)).isTrue();
		assertThat(entry.read().value()).isEqualTo(given);
		assertThat(this.stock.products("milk").list().value()).isEqualTo(given);
		assertThat(entry.evict()).isTrue();
		assertThat(entry.evict()).isFalse();
		assertThat(this.stock.products("milk").list().value()).isEmpty();
	}

	@Test
	void valueReadBeforeAWriteIsNotStoredAfterIt() {
		CachedRead<List<Product>> before = this.stock.teas().entry().read();
		List<Product> old = this.stock.teas().list().value();
		this.cache.execute("update product set price = 1");
		assertThat(before.write(old)).isFalse();
		assertThat(this.stock.teas().list().value()).isNotEqualTo(old);
	}

}
