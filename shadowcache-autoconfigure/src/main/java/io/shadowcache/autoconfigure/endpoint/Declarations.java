package io.shadowcache.autoconfigure.endpoint;

import java.util.Collection;
import java.util.Optional;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.operation.InvalidationOperation;
import io.shadowcache.operation.QueryOperation;

/**
 * What the application has declared. Complete when the application has started.
 */
public interface Declarations {

	/**
	 * Returns the queries.
	 * @return all cached queries, in any order
	 */
	Collection<QueryOperation> queries();

	/**
	 * Returns what all entries of a query depend on, and nothing else.
	 * @param query the name of the query
	 * @return the dependency, empty if there is no such query
	 */
	default Optional<Dependency> dependencyOf(String query) {
		return queries().stream()
			.filter((one) -> one.name().equals(query))
			.flatMap((one) -> one.dependencies().asList().stream())
			.filter((one) -> one.kind() == Dependency.Kind.QUERY)
			.findFirst();
	}

	/**
	 * Returns the writing methods.
	 * @return all methods that declare to write tables, in any order
	 */
	Collection<InvalidationOperation> writers();

}
