package io.shadowcache.autoconfigure;

import java.util.function.Supplier;

import io.shadowcache.spring.interceptor.ExpiryDefaults;
import io.shadowcache.spring.interceptor.ExpiryOverrides;
import io.shadowcache.spring.interceptor.QueryDefaults;
import io.shadowcache.spring.interceptor.QueryOverrides;
import io.shadowcache.spring.interceptor.QuerySettings;

import org.springframework.util.function.SingletonSupplier;

/**
 * Query settings from properties, read when the first declaration is parsed.
 */
final class ConfiguredQuerySettings implements QuerySettings {

	private final SingletonSupplier<ConfiguredQueries> queries;

	private final SingletonSupplier<QueryDefaults> defaults;

	ConfiguredQuerySettings(Supplier<ConfiguredQueries> queries, Supplier<ShadowCacheProperties> properties,
			Supplier<NearProperties> near, Supplier<ExpiryDefaults> expiry) {
		this.queries = SingletonSupplier.of(queries);
		this.defaults = SingletonSupplier.of(() -> defaults(properties.get(), near.get(), expiry.get()));
	}

	@Override
	public QueryOverrides forQuery(String name) {
		QueryProperties query = this.queries.obtain().forQuery(name);
		return new QueryOverrides(query.ttl(), query.jitter(), query.nullTtl(), query.enabled(), query.near(),
				query.maxStaleness(), new ExpiryOverrides(query.earlyRefresh(), query.staleOnError(),
						query.staleOnTimeout(), query.staleFor()));
	}

	@Override
	public QueryDefaults defaults() {
		return this.defaults.obtain();
	}

	private static QueryDefaults defaults(ShadowCacheProperties cache, NearProperties near, ExpiryDefaults expiry) {
		return new QueryDefaults(cache.ttl(), cache.jitter(), cache.nullTtl(), near.mode(), near.maxStaleness(),
				expiry);
	}

	ConfiguredQueries queries() {
		return this.queries.obtain();
	}

}
