package io.shadowcache.integration.framework;

import java.util.List;

/**
 * A row that has a cached query of its own.
 */
record Row(String table, int id) {

	static Row country(int id) {
		return new Row("country", id);
	}

	static Row product(int id) {
		return new Row("product", id);
	}

	static Row category(int id) {
		return new Row("category", id);
	}

	List<String> ask(RowQueries queries) {
		return switch (this.table) {
			case "country" -> queries.country(this.id);
			case "product" -> queries.product(this.id);
			default -> queries.category(this.id);
		};
	}

	List<String> actual(RowQueries queries) {
		return queries.actual(this.table, this.id);
	}

	boolean isHit(RowQueries queries) {
		int before = queries.loads();
		ask(queries);
		return queries.loads() == before;
	}

}
