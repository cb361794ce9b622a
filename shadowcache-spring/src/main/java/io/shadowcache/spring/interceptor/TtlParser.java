package io.shadowcache.spring.interceptor;

import java.time.Duration;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.operation.TtlPolicy;

/**
 * Merges what annotation and settings say about the life of entries.
 */
final class TtlParser {

	private final QuerySettings settings;

	private final AttributeValues values;

	TtlParser(QuerySettings settings, AttributeValues values) {
		this.settings = settings;
		this.values = values;
	}

	/**
	 * Merges for one query.
	 * @throws DeclarationException if the result is no legal policy
	 */
	TtlPolicy parse(String name, CachedQuery annotation, DeclaredMethod method) {
		QueryOverrides overrides = this.settings.forQuery(name);
		QueryDefaults defaults = this.settings.defaults();
		Duration ttl = AttributeValues.first(overrides.ttl(), this.values.duration(method, "ttl", annotation.ttl()),
				defaults.ttl());
		Duration nullTtl = AttributeValues.first(overrides.nullTtl(),
				this.values.duration(method, "nullTtl", annotation.nullTtl()),
				AttributeValues.first(defaults.nullTtl(), null, ttl));
		double jitter = AttributeValues.first(overrides.jitter(), this.values.fraction(method, annotation.jitter()),
				defaults.jitter());
		try {
			return new TtlPolicy(ttl, nullTtl, jitter);
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.ofPolicy(method, name, ex);
		}
	}

}
