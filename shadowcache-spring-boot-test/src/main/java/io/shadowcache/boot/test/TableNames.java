package io.shadowcache.boot.test;

import java.util.Collection;

import io.shadowcache.dependency.TableName;

/**
 * Compares the names of tables as people write them with those of dependencies.
 */
final class TableNames {

	private TableNames() {
	}

	/**
	 * Whether a table is among others.
	 * @param normalised names of dependencies
	 * @param written a name in any case, with or without schema
	 * @throws IllegalArgumentException if that is not the name of a table
	 */
	static boolean contains(Collection<String> normalised, String written) {
		String name = TableName.parse(written, "").value();
		return normalised.stream().anyMatch((one) -> one.equals(name) || one.endsWith("." + name));
	}

}
