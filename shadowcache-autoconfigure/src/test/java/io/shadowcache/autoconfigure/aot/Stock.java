package io.shadowcache.autoconfigure.aot;

import java.util.List;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has cached queries of types of its own.
 */
public class Stock {

	private final JdbcClient jdbc;

	private int loads;

	/**
	 * Makes it.
	 */
	public Stock(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Says how often the real query has run.
	 */
	public int loads() {
		return this.loads;
	}

	/**
	 * Finds what is in one place.
	 */
	@CachedQuery(unless = "#result.size() > 10")
	public List<Article> findIn(Place place) {
		this.loads++;
		return this.jdbc.sql("select name from article where place = ?")
			.param(place.code())
			.query((row, number) -> new Article(row.getString(1), new Amount(1), State.HERE))
			.list();
	}

	/**
	 * Puts something into one place.
	 */
	@InvalidatesTables("article")
	public void put(String name, Place place) {
		this.jdbc.sql("insert into article (name, place) values (?, ?)").param(name).param(place.code()).update();
	}

	/**
	 * What is in stock.
	 */
	record Article(String name, Amount amount, State state) {
	}

	/**
	 * How much of it.
	 */
	record Amount(int pieces) {
	}

	/**
	 * Whether it can be sold.
	 */
	enum State {

		/** It can. */
		HERE,
		/** It cannot. */
		GONE

	}

	/**
	 * Where it is.
	 */
	record Place(int code) {
	}

}
