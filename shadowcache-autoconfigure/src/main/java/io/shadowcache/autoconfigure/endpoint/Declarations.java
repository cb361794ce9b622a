package io.shadowcache.autoconfigure.endpoint;

import java.util.Collection;

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
	 * Returns the writing methods.
	 * @return all methods that declare to write tables, in any order
	 */
	Collection<InvalidationOperation> writers();

}
