package io.shadowcache.autoconfigure.docs;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.shadowcache.annotation.DependsOnTables;

import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Spring's annotations as the page of the cache manager shows them.
 */
public class Countries {

	private final JdbcClient jdbc;

	private final Rates rates;

	Countries(JdbcClient jdbc, Rates rates) {
		this.jdbc = jdbc;
		this.rates = rates;
	}

	// tag::annotations[]
	@Cacheable("countries") // stale when country is written: that is seen
	public List<Country> all() {
		return this.jdbc.sql("select code, name from country order by code").query(Country.class).list();
	}

	@Cacheable(cacheNames = "rates", sync = true) // depends on no table
	public Rate rate(String currency) {
		return this.rates.of(currency);
	}

	@CacheEvict("rates")
	public void changed(String currency) {
	}

	@Cacheable("report")
	@DependsOnTables({ "country", "customer" }) // read on other threads
	public CompletableFuture<Long> customersAbroad() {
		return CompletableFuture.supplyAsync(() -> this.jdbc
			.sql("select count(*) from customer where country in (select code from country where code <> 'CH')")
			.query(Long.class)
			.single());
	}
	// end::annotations[]

	/**
	 * A country.
	 *
	 * @param code its code
	 * @param name its name
	 */
	public record Country(String code, String name) {
	}

	/**
	 * A rate of exchange.
	 *
	 * @param currency the currency
	 * @param value its value
	 */
	public record Rate(String currency, double value) {
	}

	/**
	 * Somebody who knows the rates.
	 */
	interface Rates {

		Rate of(String currency);

	}

}
