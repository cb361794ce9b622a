package io.shadowcache.model;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.key.CacheKey;

/**
 * Which rows of the table a statement names.
 */
enum Rows {

	/** None: it may read or change all of them. */
	UNKNOWN,
	/** The first row only. */
	FIRST,
	/** The second row only. */
	SECOND;

	private static final TableName PRODUCT = new TableName("product");

	/**
	 * Returns what this is, for who reads and for who writes.
	 */
	DependencySet dependencies() {
		return DependencySet.of((this == UNKNOWN) ? Dependency.table("db", PRODUCT)
				: Dependency.row("db", PRODUCT, new Bits128(ordinal(), ordinal())));
	}

	/**
	 * Returns the entry of who reads this.
	 */
	CacheKey key() {
		return new CacheKey(new Bits128(ordinal(), 2), new Bits128(3, 4));
	}

	boolean meets(Rows others) {
		return this == others || this == UNKNOWN || others == UNKNOWN;
	}

}
