package io.shadowcache.engine;

import java.util.Objects;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.QueryOperation;

/**
 * What one call asks for.
 *
 * @param query the query
 * @param key the key made of the query and the arguments of this call
 * @param dependencies what the result of this call is known to depend on: tables, rows,
 * parameters
 * @param followed whether it depends on what its load is seen to read, too; if not, the
 * dependencies must be complete
 */
public record QueryRequest(QueryOperation query, CacheKey key, DependencySet dependencies, boolean followed) {

	public QueryRequest {
		Objects.requireNonNull(query, "query");
		Objects.requireNonNull(key, "key");
		Objects.requireNonNull(dependencies, "dependencies");
	}

	Question in(ReadScope scope, Loader loader) {
		return new Question(this.query, this.key, this.dependencies.asRead(), scope, loader, this.followed);
	}

}
