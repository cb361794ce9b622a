package io.shadowcache.boot.test;

import java.util.function.Supplier;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

/**
 * Makes the entries of earlier tests useless.
 */
final class FreshCache {

	private final CacheCalls calls;

	private final Supplier<@Nullable ShadowCache> cache;

	FreshCache(CacheCalls calls, Supplier<@Nullable ShadowCache> cache) {
		this.calls = calls;
		this.cache = cache;
	}

	/**
	 * Evicts the entries of all queries, wherever they are kept, and forgets all calls.
	 */
	void begin() {
		ShadowCache present = this.cache.get();
		if (present != null) {
			this.calls.operations()
				.stream()
				.map(QueryOperation::dependencies)
				.flatMap((dependencies) -> dependencies.asList().stream())
				.filter((one) -> one.kind() == Dependency.Kind.QUERY)
				.distinct()
				.forEach((query) -> present.invalidator().invalidate(DependencySet.of(query)));
		}
		this.calls.forget();
	}

}
