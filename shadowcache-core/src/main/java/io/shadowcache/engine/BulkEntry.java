package io.shadowcache.engine;

import java.util.Objects;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

/**
 * One of several entries of a query that are asked for together.
 *
 * @param key the key made of the query and the arguments of this entry
 * @param rows the rows that it depends on, beside what the query depends on; {@code null}
 * for none
 */
public record BulkEntry(CacheKey key, @Nullable DependencySet rows) {

	// not compact: javac 17 drops the parameters' type annotations of a compact one
	public BulkEntry(CacheKey key, @Nullable DependencySet rows) {
		this.key = Objects.requireNonNull(key, "key");
		this.rows = rows;
	}

	Question of(QueryOperation query, DependencySet known, ReadScope scope) {
		DependencySet dependencies = (this.rows != null) ? LearnedTables.union(known, this.rows) : known;
		return new Question(query, this.key, dependencies.asRead(), scope, () -> null, true);
	}

}
