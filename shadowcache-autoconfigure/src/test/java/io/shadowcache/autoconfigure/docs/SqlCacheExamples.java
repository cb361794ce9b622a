package io.shadowcache.autoconfigure.docs;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import io.shadowcache.jdbc.client.CacheEntry;
import io.shadowcache.jdbc.client.CachedRead;
import io.shadowcache.jdbc.client.CachedResult;
import io.shadowcache.jdbc.client.ExecutionResult;
import io.shadowcache.jdbc.client.MappedQuery;
import io.shadowcache.jdbc.client.ResultSource;
import io.shadowcache.jdbc.client.SqlCache;

/**
 * The programmatic API as its page shows it.
 */
final class SqlCacheExamples {

	private final SqlCache cache;

	SqlCacheExamples(SqlCache cache) {
		this.cache = cache;
	}

	static List<ResultSource> plain(DataSource pool, String redis) {
		// tag::plain[]
		try (SqlCache cache = SqlCache.builder()
			.dataSource(pool)
			.store(redis) // such as redis://localhost:6379
			.application("shop")
			.ttl(Duration.ofMinutes(10))
			.build()) {

			MappedQuery<Product> fruit = cache.sql("select * from product where category = :category order by id")
				.param("category", "fruit")
				.query(Product.class);

			CachedResult<List<Product>> first = fruit.list(); // CACHE_MISS
			CachedResult<List<Product>> second = fruit.list(); // CACHE_HIT
			cache.sql("update product set price = price + ?").param(BigDecimal.ONE).update();
			CachedResult<List<Product>> third = fruit.list(); // CACHE_MISS

			return List.of(first.source(), second.source(), third.source());
		}
		// end::plain[]
	}

	// tag::options[]
	List<Product> cheapest() {
		CachedResult<List<Product>> result = this.cache.sql("select * from product order by price limit 10")
			.name("cheapest")
			.ttl(Duration.ofHours(1))
			.jitter(0.2)
			.withoutEmptyResults()
			.query(Product.class)
			.list();
		System.out.printf("%s in %s, %s old, entry %s%n", result.source(), result.latency(), result.age(),
				result.key());
		return result.value();
	}
	// end::options[]

	// tag::execute[]
	int restock(long id) {
		ExecutionResult change = this.cache.execute("update product set price = 2 where id = ?", id);
		ExecutionResult rows = this.cache.execute("select * from product where id = ?", id);
		System.out.printf("%d rows, %s, %.1f ms%n", rows.rows().size(), rows.source(), rows.latencyMillis());
		return change.updated();
	}
	// end::execute[]

	// tag::parameter[]
	MappedQuery<Product> basketOf(long user) {
		return this.cache.sql("select p.* from product p where p.id = :user")
			.param("user", user)
			.dependsOnParameter("UserId", user)
			.query(Product.class);
	}

	void changedElsewhere(long user) {
		this.cache.invalidate().parameter("UserId", user).any();
	}
	// end::parameter[]

	// tag::function[]
	BigDecimal priceOf(String article) {
		return this.cache.function("price-of", BigDecimal.class)
			.params(article)
			.dependsOnNothing()
			.ttl(Duration.ofSeconds(30))
			.get(() -> askThePriceService(article))
			.value();
	}
	// end::function[]

	// tag::async[]
	CompletableFuture<Integer> countFruit() {
		return this.cache.sql("select * from product where category = ?")
			.param("fruit")
			.query(Product.class)
			.listAsync()
			.thenApply((result) -> result.value().size());
	}
	// end::async[]

	// tag::entry[]
	List<Product> byHand(MappedQuery<Product> query) {
		CacheEntry<List<Product>> entry = query.entry();
		CachedRead<List<Product>> read = entry.read();
		if (read.isPresent()) {
			return read.value();
		}
		List<Product> products = List.of(new Product(7, "fruit", "Fig", BigDecimal.TEN));
		read.write(products); // not stored if a table has changed since the read
		return products;
	}
	// end::entry[]

	private static BigDecimal askThePriceService(String article) {
		return new BigDecimal(article.length());
	}

}
