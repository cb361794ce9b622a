package io.shadowcache.boot.test;

import java.util.function.Supplier;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.StoreFigures;
import org.jspecify.annotations.Nullable;

/**
 * Makes the entries of earlier tests useless.
 */
final class FreshCache {

	private final CacheCalls calls;

	private final Supplier<@Nullable ShadowCache> cache;

	private final Supplier<StoreFigures> store;

	private final DeliveredWrites writes;

	FreshCache(CacheCalls calls, Supplier<@Nullable ShadowCache> cache, Supplier<StoreFigures> store,
			DeliveredWrites writes) {
		this.calls = calls;
		this.cache = cache;
		this.store = store;
		this.writes = writes;
	}

	/**
	 * Evicts the entries of all queries, wherever they are kept, and forgets all calls.
	 */
	void begin() {
		ShadowCache present = this.cache.get();
		if (present != null) {
			Patience.until(this::isTrusted);
			this.calls.operations()
				.stream()
				.map(QueryOperation::dependencies)
				.flatMap((dependencies) -> dependencies.asList().stream())
				.filter((one) -> one.kind() == Dependency.Kind.QUERY)
				.distinct()
				.forEach((query) -> present.invalidator().invalidate(DependencySet.of(query)));
		}
		this.writes.await();
		this.calls.forget();
	}

	/**
	 * Whether the store takes entries: one on a new server does not at first.
	 */
	private boolean isTrusted() {
		StoreFigures figures = this.store.get();
		return figures.connected() && !figures.isQuarantined();
	}

}
