package io.shadowcache.spring.interceptor;

import java.util.LinkedHashSet;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.QueryRequest;
import io.shadowcache.key.CacheKey;
import io.shadowcache.key.CallIdentity;
import io.shadowcache.key.UnsupportedArgumentException;
import io.shadowcache.operation.NearMode;
import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;
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
	 * @param arguments what the key is made of, see
	 * {@link QueryExpressions#keyArguments(QueryCall)}
	 */
	CacheKey tracedKey(CachedMethod query, @Nullable Object[] arguments) {
		CacheKey key = key(query, arguments);
		if (logger.isTraceEnabled()) {
			logger.trace("Query {} asks for entry {}", query.operation().name(), key.hash().toHex());
		}
		return key;
	}

	CacheKey key(CachedMethod query, @Nullable Object[] arguments) {
		try {
			return query.keys().keyFor(query.operation(), arguments);
		}
		catch (UnsupportedArgumentException ex) {
			throw named(query, ex);
		}
	}

	/**
	 * Tells what a call is known by where results are in the memory of the process.
	 * @return {@code null} if the call needs its key
	 */
	@Nullable CallIdentity identity(CachedMethod query, @Nullable Object[] arguments) {
		QueryOperation operation = query.operation();
		if (operation.near().mode() != NearMode.PUSH || !query.rows().isEmpty() || logger.isTraceEnabled()) {
			return null;
		}
		try {
			return query.keys().identityOf(operation, arguments);
		}
		catch (UnsupportedArgumentException ex) {
			throw named(query, ex);
		}
	}

	/**
	 * Makes the key of a call whose identity is known.
	 */
	CacheKey key(CachedMethod query, CallIdentity identity) {
		return query.keys().keyFor(identity);
	}

	private static UnsupportedArgumentException named(CachedMethod query, UnsupportedArgumentException failure) {
		return new UnsupportedArgumentException(
				"%s: %s, or give @CachedQuery a key".formatted(query.operation().method(), failure.getMessage()));
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
