package io.shadowcache.compat.mysqlrediscache;

import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

import io.shadowcache.compat.CacheConnections;
import io.shadowcache.compat.format.JavaScriptValues;
import io.shadowcache.compat.format.JsonReader;
import io.shadowcache.compat.redis.EntriesUnavailableException;
import io.shadowcache.compat.redis.JsonEntries;
import io.shadowcache.compat.sql.BoundSql;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the entries of the npm package {@code @actvalue/mysql-redis-cache}
 * 4.1.0 and its Python sibling. It takes over that format's rules, which lose information
 * and may serve old data: see the page on compatibility. When Redis is away, queries go
 * to the database. Safe for use by several threads; blocks, as
 * {@link AsyncMysqlRedisCache} does not.
 */
public final class MysqlRedisCache implements AutoCloseable {

	/** How long entries live unless a call says otherwise: 24 hours. */
	public static final Duration DEFAULT_TTL = Duration.ofHours(24);

	private final CacheConnections connections;

	private final JavaScriptValues values;

	private final MysqlCells cells;

	private final ReadThrough entries;

	MysqlRedisCache(CacheConnections connections, ZoneId zone, DoubleSupplier random) {
		this.connections = connections;
		this.values = new JavaScriptValues(zone);
		this.cells = new MysqlCells(zone);
		this.entries = new ReadThrough(new JsonEntries(connections.redis(), JsonReader.JAVASCRIPT), zone, random);
	}

	/**
	 * Creates a client.
	 * @param connections closed with the client
	 * @param zone the time zone of the Node.js processes that the entries are shared
	 * with: dates of the database are in it
	 * @return the client
	 */
	public static MysqlRedisCache create(CacheConnections connections, ZoneId zone) {
		return new MysqlRedisCache(connections, zone, () -> ThreadLocalRandom.current().nextDouble());
	}

	/**
	 * Returns the same operations as futures, on threads of the connections.
	 * @return a view of this client, which need not be closed
	 */
	public AsyncMysqlRedisCache async() {
		return new AsyncMysqlRedisCache(this, this.connections);
	}

	/**
	 * Returns the key without running the query.
	 * @param query the query
	 * @return the key in Redis
	 */
	public String keyFor(SharedQuery query) {
		return EntryKey.of(query, this.values);
	}

	/**
	 * Returns the entry, or runs the query and stores what it gives. A statement that
	 * writes is treated no differently: while its entry lives, it does not run again.
	 * @param query the query
	 * @param ttl whole seconds, at least one; the entry lives up to ten percent shorter
	 * or longer
	 * @return the value, of the same types on a miss as on a hit
	 * @throws SQLException the database's own; nothing is stored
	 */
	public SharedValue queryWithCache(SharedQuery query, Duration ttl) throws SQLException {
		return this.entries.get(keyFor(query), ttl, () -> run(query));
	}

	/**
	 * Returns the entry, or runs the query and stores what it gives.
	 * @param sql the query
	 * @param params the values of its placeholders
	 * @param paramNames their names in the key
	 * @param ttl whole seconds, at least one
	 * @return the value
	 * @throws SQLException the database's own
	 */
	public SharedValue queryWithCache(String sql, List<? extends @Nullable Object> params, List<String> paramNames,
			Duration ttl) throws SQLException {
		return queryWithCache(new SharedQuery(sql, params, paramNames), ttl);
	}

	/**
	 * Runs the query without the cache.
	 * @param query the query
	 * @return the value as it would come from the cache
	 * @throws SQLException the database's own
	 */
	public SharedValue queryWithoutCache(SharedQuery query) throws SQLException {
		return this.entries.asRead(run(query).value());
	}

	/**
	 * Returns the entry, or what a function returns, which is stored. Concurrent callers
	 * all call their function.
	 * @param source the function
	 * @param signature its name and parameters, in place of a query
	 * @param ttl whole seconds, at least one
	 * @param <X> what the function may throw
	 * @return the value
	 * @throws X the function's own; nothing is stored
	 * @throws IllegalArgumentException if JSON cannot hold the value
	 */
	public <X extends Exception> SharedValue withCache(ValueSource<X> source, SharedQuery signature, Duration ttl)
			throws X {
		return this.entries.get(keyFor(signature), ttl, () -> new QueryResult(source.get(), true));
	}

	/**
	 * Looks an entry up.
	 * @param query the query
	 * @return empty if there is no entry or Redis is away; a cached {@code null} is a
	 * value
	 */
	public Optional<SharedValue> readFromCache(SharedQuery query) {
		return this.entries.find(keyFor(query));
	}

	/**
	 * Writes an entry.
	 * @param query the query
	 * @param value what {@link ValueSource} may return
	 * @param ttl whole seconds, at least one
	 * @return whether Redis has it
	 * @throws IllegalArgumentException if JSON cannot hold the value
	 */
	public boolean writeToCache(SharedQuery query, @Nullable Object value, Duration ttl) {
		return this.entries.put(keyFor(query), ttl, value);
	}

	/**
	 * Deletes every key of the Redis database that contains {@code Name=value} for at
	 * least one pair. That is more than it seems: {@code UserId=1} is contained in
	 * {@code UserId=12_…}, {@code ParentUserId=1_…} and {@code session:UserId=1}. Walks
	 * over all keys.
	 * @param names the names
	 * @param params their values, in the same order
	 * @return how many keys were deleted
	 * @throws EntriesUnavailableException if Redis fails, perhaps after some deletions
	 */
	public long dropMatchingAny(List<String> names, List<? extends @Nullable Object> params) {
		return this.connections.redis().deleteAll(DropRule.of(names, params, false, this.values));
	}

	/**
	 * Deletes every key of the Redis database that contains {@code Name=value} for all
	 * pairs, which without any pair is every key. Walks over all keys.
	 * @param names the names
	 * @param params their values, in the same order
	 * @return how many keys were deleted
	 * @throws EntriesUnavailableException if Redis fails, perhaps after some deletions
	 */
	public long dropMatchingAll(List<String> names, List<? extends @Nullable Object> params) {
		return this.connections.redis().deleteAll(DropRule.of(names, params, true, this.values));
	}

	private QueryResult run(SharedQuery query) throws SQLException {
		BoundSql statement = new BoundSql(query.sql(), query.params(), this.values);
		return QueryResult.of(this.connections.database().run(statement, this.cells));
	}

	@Override
	public void close() {
		this.connections.close();
	}

}
