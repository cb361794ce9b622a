package io.shadowcache.integration.framework;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The tables of the application.
 */
enum Table {

	/** Entity with a secondary table, parent of prices. */
	PRODUCT("name", Queries::product),
	/** Secondary table of products. */
	PRODUCT_TEXT("text", Queries::productText),
	/** Entity, child of products. */
	PRICE("amount", Queries::price),
	/** Root of an aggregate. */
	BASKET("owner", Queries::basket),
	/** Part of an aggregate. */
	BASKET_ITEM("amount", Queries::basketItem),
	/** Written by no test but those of unknown effects. */
	COUNTRY("name", Queries::country);

	private final String column;

	private final Function<Queries, List<String>> query;

	Table(String column, Function<Queries, List<String>> query) {
		this.column = column;
		this.query = query;
	}

	/**
	 * Asks the cached query of this table.
	 */
	List<String> ask(Queries queries) {
		return this.query.apply(queries);
	}

	String sql() {
		return "select %s from %s order by 1".formatted(this.column, name().toLowerCase(Locale.ROOT));
	}

}
