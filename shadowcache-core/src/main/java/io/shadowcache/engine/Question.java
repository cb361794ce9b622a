package io.shadowcache.engine;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.EntryHeader;
import io.shadowcache.store.EntryRequest;
import org.jspecify.annotations.Nullable;

/**
 * One call of a query.
 *
 * @param query the query
 * @param key the key made of the query and the arguments of this call
 * @param dependencies what the query depends on, as far as it is known before the load
 * @param scope what the transaction of this call allows
 * @param loader runs the real query for this call
 * @param followed whether what the load reads belongs to the dependencies, too
 * @param replaced the entry that is to be loaded anew though it is fresh, or {@code null}
 */
record Question(QueryOperation query, CacheKey key, DependencySet dependencies, ReadScope scope, Loader loader,
		boolean followed, @Nullable EntryHeader replaced) {

	Question(QueryOperation query, CacheKey key, DependencySet dependencies, ReadScope scope, Loader loader,
			boolean followed) {
		this(query, key, dependencies, scope, loader, followed, null);
	}

	Question by(Loader other) {
		return new Question(this.query, this.key, this.dependencies, this.scope, other, this.followed, this.replaced);
	}

	EntryRequest request() {
		return new EntryRequest(this.key, this.dependencies);
	}

	Question on(DependencySet others) {
		return new Question(this.query, this.key, others, this.scope, this.loader, this.followed, this.replaced);
	}

}
