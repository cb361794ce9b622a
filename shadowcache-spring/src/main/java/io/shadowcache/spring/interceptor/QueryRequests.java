package io.shadowcache.spring.interceptor;

import java.util.LinkedHashSet;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.QueryRequest;
import io.shadowcache.key.CacheKey;
import io.shadowcache.key.UnsupportedArgumentException;
import io.shadowcache.operation.QueryOperation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what a call of a query asks for.
 */
final class QueryRequests {

	private static final Logger logger = LoggerFactory.getLogger(ShadowCacheInterceptor.class);

	/**
	 * Makes the key of a call, and traces the hash that evicts the entry by hand;
	 * arguments may be confidential.
	 */
	CacheKey tracedKey(CachedMethod query, QueryCall call) {
		CacheKey key = key(query, call);
		if (logger.isTraceEnabled()) {
			logger.trace("Query {} asks for entry {}", query.operation().name(), key.hash().toHex());
		}
		return key;
	}

	CacheKey key(CachedMethod query, QueryCall call) {
		QueryOperation operation = query.operation();
		try {
			return query.keys().keyFor(operation, query.expressions().keyArguments(call));
		}
		catch (UnsupportedArgumentException ex) {
			throw new UnsupportedArgumentException(
					"%s: %s, or give @CachedQuery a key".formatted(operation.method(), ex.getMessage()));
		}
	}

	Set<Dependency> rows(CachedMethod query, QueryCall call) {
		return query.rows().isEmpty() ? Set.of() : query.rows().of(call.context());
	}

	/**
	 * Makes the request of a call whose load cannot be followed.
	 */
	QueryRequest unfollowed(CachedMethod query, CacheKey key, QueryCall call) {
		Set<Dependency> all = new LinkedHashSet<>(query.operation().dependencies().asList());
		all.addAll(rows(query, call));
		return new QueryRequest(query.operation(), key, DependencySet.of(all), false);
	}

}
