package io.shadowcache.operation;

import java.util.List;
import java.util.Objects;

import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;

/**
 * A cached query as declared and configured.
 *
 * @param name the name of the query, unique within the application
 * @param method the method behind it, with its parameter types; part of every key
 * @param dependencies what its entries depend on: its tables and the query itself
 * @param ttl how long its entries live
 * @param valueType the type of its results
 * @param near how its entries are kept in the memory of the process
 * @param expiry what becomes of its entries around the end of their life
 */
public record QueryOperation(String name, String method, DependencySet dependencies, TtlPolicy ttl, ValueType valueType,
		NearPolicy near, ExpiryPolicy expiry) {

	/**
	 * Makes a query whose entries are not kept in the memory of the process, nor looked
	 * after around their expiry.
	 * @param name the name of the query, unique within the application
	 * @param method the method behind it, with its parameter types; part of every key
	 * @param dependencies what its entries depend on: its tables and the query itself
	 * @param ttl how long its entries live
	 * @param valueType the type of its results
	 */
	public QueryOperation(String name, String method, DependencySet dependencies, TtlPolicy ttl, ValueType valueType) {
		this(name, method, dependencies, ttl, valueType, NearPolicy.off(valueType), ExpiryPolicy.NONE);
	}

	public QueryOperation {
		if (name.isBlank()) {
			throw new IllegalArgumentException("A query needs a name");
		}
		Objects.requireNonNull(method, "method");
		Objects.requireNonNull(dependencies, "dependencies");
		Objects.requireNonNull(ttl, "ttl");
		Objects.requireNonNull(valueType, "valueType");
		Objects.requireNonNull(near, "near");
		Objects.requireNonNull(expiry, "expiry");
	}

	/**
	 * Returns the tables that the query reads, also those of which it reads single rows.
	 * @return their normalised names, sorted
	 */
	public List<String> tables() {
		return this.dependencies.asList()
			.stream()
			.filter((dependency) -> dependency.kind().isOfTable())
			.map(Dependency::subject)
			.distinct()
			.sorted()
			.toList();
	}

}
