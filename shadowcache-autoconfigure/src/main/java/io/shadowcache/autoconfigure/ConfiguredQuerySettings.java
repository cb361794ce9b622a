package io.shadowcache.autoconfigure;

import java.util.function.Supplier;

import io.shadowcache.spring.interceptor.QueryDefaults;
import io.shadowcache.spring.interceptor.QueryOverrides;
import io.shadowcache.spring.interceptor.QuerySettings;

import org.springframework.util.function.SingletonSupplier;

/**
 * Query settings from properties, read when the first declaration is parsed.
 */
final class ConfiguredQuerySettings implements QuerySettings {

	private final SingletonSupplier<ConfiguredQueries> queries;

	private final Supplier<ShadowCacheProperties> properties;

	private final Supplier<NearProperties> near;

	ConfiguredQuerySettings(Supplier<ConfiguredQueries> queries, Supplier<ShadowCacheProperties> properties,
			Supplier<NearProperties> near) {
		this.queries = SingletonSupplier.of(queries);
		this.properties = properties;
		this.near = near;
	}

	@Override
	public QueryOverrides forQuery(String name) {
		QueryProperties query = this.queries.obtain().forQuery(name);
		return new QueryOverrides(query.ttl(), query.jitter(), query.nullTtl(), query.enabled(), query.near(),
				query.maxStaleness());
	}

	@Override
	public QueryDefaults defaults() {
		ShadowCacheProperties defaults = this.properties.get();
		NearProperties keeping = this.near.get();
		return new QueryDefaults(defaults.ttl(), defaults.jitter(), defaults.nullTtl(), keeping.mode(),
				keeping.maxStaleness());
	}

	ConfiguredQueries queries() {
		return this.queries.obtain();
	}

}
