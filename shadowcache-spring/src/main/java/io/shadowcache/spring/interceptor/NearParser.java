package io.shadowcache.spring.interceptor;

import java.time.Duration;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.operation.NearMode;
import io.shadowcache.operation.NearPolicy;

/**
 * Merges what annotation and settings say about entries in the memory of the process.
 */
final class NearParser {

	private final QuerySettings settings;

	private final AttributeValues values;

	NearParser(QuerySettings settings, AttributeValues values) {
		this.settings = settings;
		this.values = values;
	}

	/**
	 * Merges for one query, whose type of results is not known yet.
	 * @throws DeclarationException if the result is no legal policy
	 */
	NearPolicy parse(String name, CachedQuery annotation, DeclaredMethod method) {
		QueryOverrides overrides = this.settings.forQuery(name);
		QueryDefaults defaults = this.settings.defaults();
		NearMode mode = AttributeValues.first(overrides.near(), this.values.nearMode(method, annotation.near()),
				defaults.near());
		Duration maxStaleness = AttributeValues.first(overrides.maxStaleness(),
				this.values.duration(method, "maxStaleness", annotation.maxStaleness()), defaults.maxStaleness());
		try {
			return new NearPolicy(mode, maxStaleness, false);
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.ofValue(method, "maxStaleness", ex);
		}
	}

}
