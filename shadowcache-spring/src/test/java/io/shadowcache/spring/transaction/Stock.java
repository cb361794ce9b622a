package io.shadowcache.spring.transaction;

import java.util.concurrent.CompletableFuture;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asynchronous and reactive methods as their page shows them.
 */
public class Stock {

	private final DatabaseClient client;

	Stock(DatabaseClient client) {
		this.client = client;
	}

	// tag::reads[]
	@CachedQuery(tables = "stock")
	public Mono<Integer> amount(int product) {
		return this.client.sql("select amount from stock where product = :product")
			.bind("product", product)
			.mapValue(Integer.class)
			.one();
	}

	@CachedQuery(tables = "stock") // kept as a List<Integer>
	public Flux<Integer> products() {
		return this.client.sql("select product from stock order by product").mapValue(Integer.class).all();
	}

	@CachedQuery(tables = "stock")
	public CompletableFuture<Long> total() {
		return this.client.sql("select sum(amount) from stock").mapValue(Long.class).one().toFuture();
	}
	// end::reads[]

	// tag::writes[]
	@InvalidatesTables("stock")
	public Mono<Long> set(int product, int amount) {
		return this.client.sql("update stock set amount = :amount where product = :product")
			.bind("amount", amount)
			.bind("product", product)
			.fetch()
			.rowsUpdated();
	}
	// end::writes[]

	@InvalidatesTables("stock")
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public Mono<Integer> setAnd(int product, int amount, Mono<Integer> then) {
		return set(product, amount).then(then);
	}

}
