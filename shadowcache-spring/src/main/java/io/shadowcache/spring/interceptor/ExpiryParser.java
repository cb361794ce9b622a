package io.shadowcache.spring.interceptor;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.operation.ExpiryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Merges annotation, properties of a query and defaults to what happens at the end of the
 * life of its entries.
 */
final class ExpiryParser {

	private final QuerySettings settings;

	private final AttributeValues values;

	ExpiryParser(QuerySettings settings, AttributeValues values) {
		this.settings = settings;
		this.values = values;
	}

	/**
	 * Merges for one query.
	 * @throws DeclarationException if the result is no legal policy
	 */
	ExpiryPolicy parse(String name, CachedQuery annotation, DeclaredMethod method) {
		ExpiryOverrides set = this.settings.forQuery(name).expiry();
		ExpiryOverrides said = new ExpiryOverrides(
				first(set.earlyRefresh(), this.values.flag(method, "earlyRefresh", annotation.earlyRefresh())),
				first(set.staleOnError(), this.values.flag(method, "staleOnError", annotation.staleOnError())),
				first(set.staleOnTimeout(),
						this.values.duration(method, "staleOnTimeout", annotation.staleOnTimeout())),
				first(set.staleFor(), this.values.duration(method, "staleFor", annotation.staleFor())));
		if (method.delivery().isLater()) {
			return none(said, method);
		}
		try {
			return this.settings.defaults().expiry().policy(said);
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.ofPolicy(method, name, ex);
		}
	}

	/**
	 * What is not said is not wanted, whatever the defaults are.
	 */
	private static ExpiryPolicy none(ExpiryOverrides said, DeclaredMethod method) {
		boolean wanted = Boolean.TRUE.equals(said.earlyRefresh()) || Boolean.TRUE.equals(said.staleOnError())
				|| said.staleFor() != null || (said.staleOnTimeout() != null && !said.staleOnTimeout().isZero());
		if (wanted) {
			throw Refusal.ofExpiry(method);
		}
		return ExpiryPolicy.NONE;
	}

	private static <T> @Nullable T first(@Nullable T configured, @Nullable T annotated) {
		return (configured != null) ? configured : annotated;
	}

}
