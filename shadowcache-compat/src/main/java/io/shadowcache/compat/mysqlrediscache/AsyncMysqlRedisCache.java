package io.shadowcache.compat.mysqlrediscache;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import io.shadowcache.compat.CacheConnections;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@link MysqlRedisCache} as futures, which complete with the exception
 * itself where the operation throws one.
 */
public final class AsyncMysqlRedisCache {

	private final MysqlRedisCache cache;

	private final CacheConnections connections;

	AsyncMysqlRedisCache(MysqlRedisCache cache, CacheConnections connections) {
		this.cache = cache;
		this.connections = connections;
	}

	/**
	 * See {@link MysqlRedisCache#queryWithCache(SharedQuery, Duration)}.
	 * @param query the query
	 * @param ttl whole seconds, at least one
	 * @return the value
	 */
	public CompletableFuture<SharedValue> queryWithCache(SharedQuery query, Duration ttl) {
		return this.connections.async(() -> this.cache.queryWithCache(query, ttl));
	}

	/**
	 * See {@link MysqlRedisCache#queryWithoutCache}.
	 * @param query the query
	 * @return the value
	 */
	public CompletableFuture<SharedValue> queryWithoutCache(SharedQuery query) {
		return this.connections.async(() -> this.cache.queryWithoutCache(query));
	}

	/**
	 * Returns the entry, or what an asynchronous function returns, which is stored.
	 * @param source called on a thread of the connections if there is no entry
	 * @param signature its name and parameters, in place of a query
	 * @param ttl whole seconds, at least one
	 * @return the value
	 */
	public CompletableFuture<SharedValue> withCache(Supplier<? extends CompletionStage<?>> source,
			SharedQuery signature, Duration ttl) {
		return this.connections.async(() -> this.cache.readFromCache(signature)).thenCompose((found) -> {
			if (found.isPresent()) {
				return CompletableFuture.completedFuture(found.get());
			}
			return source.get()
				.toCompletableFuture()
				.thenCompose(
						(value) -> this.connections.async(() -> this.cache.withCache(() -> value, signature, ttl)));
		});
	}

	/**
	 * See {@link MysqlRedisCache#readFromCache}.
	 * @param query the query
	 * @return empty if there is no entry
	 */
	public CompletableFuture<Optional<SharedValue>> readFromCache(SharedQuery query) {
		return this.connections.async(() -> this.cache.readFromCache(query));
	}

	/**
	 * See {@link MysqlRedisCache#writeToCache}.
	 * @param query the query
	 * @param value the value
	 * @param ttl whole seconds, at least one
	 * @return whether Redis has it
	 */
	public CompletableFuture<Boolean> writeToCache(SharedQuery query, @Nullable Object value, Duration ttl) {
		return this.connections.async(() -> this.cache.writeToCache(query, value, ttl));
	}

	/**
	 * See {@link MysqlRedisCache#dropMatchingAny}.
	 * @param names the names
	 * @param params their values
	 * @return how many keys were deleted
	 */
	public CompletableFuture<Long> dropMatchingAny(List<String> names, List<? extends @Nullable Object> params) {
		return this.connections.async(() -> this.cache.dropMatchingAny(names, params));
	}

	/**
	 * See {@link MysqlRedisCache#dropMatchingAll}.
	 * @param names the names
	 * @param params their values
	 * @return how many keys were deleted
	 */
	public CompletableFuture<Long> dropMatchingAll(List<String> names, List<? extends @Nullable Object> params) {
		return this.connections.async(() -> this.cache.dropMatchingAll(names, params));
	}

}
