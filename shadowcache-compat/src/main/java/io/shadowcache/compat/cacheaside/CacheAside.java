package io.shadowcache.compat.cacheaside;

import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

import io.shadowcache.compat.CacheConnections;
import io.shadowcache.compat.format.Digest;
import io.shadowcache.compat.format.JavaScriptValues;
import io.shadowcache.compat.format.JsonReader;
import io.shadowcache.compat.format.PythonJson;
import io.shadowcache.compat.redis.EntriesUnavailableException;
import io.shadowcache.compat.redis.JsonEntries;
import io.shadowcache.compat.redis.Lookup;
import io.shadowcache.compat.redis.TtlSeconds;
import io.shadowcache.compat.sql.BoundSql;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the entries of {@code cache_aside.py}: key {@code query:} and SHA-256
 * of the exact SQL, value {@code json.dumps(rows, default=str)}, a TTL without jitter,
 * nothing stored for no rows. It takes over that format's rules: see the page on
 * compatibility. When Redis is away, queries go to the database. Safe for use by several
 * threads.
 */
public final class CacheAside implements AutoCloseable {

	/** How long entries live unless a call says otherwise: five minutes. */
	public static final Duration DEFAULT_TTL = Duration.ofMinutes(5);

	private static final JavaScriptValues VALUES = new JavaScriptValues(ZoneOffset.UTC);

	private final CacheConnections connections;

	private final JsonEntries entries;

	private final LongSupplier nanos;

	CacheAside(CacheConnections connections, LongSupplier nanos) {
		this.connections = connections;
		this.entries = new JsonEntries(connections.redis(), JsonReader.PYTHON);
		this.nanos = nanos;
	}

	/**
	 * Creates a client.
	 * @param connections closed with the client
	 * @return the client
	 */
	public static CacheAside create(CacheConnections connections) {
		return new CacheAside(connections, System::nanoTime);
	}

	/**
	 * Returns the rows of a statement, from the cache if they are there.
	 * @param sql the statement
	 * @return the rows
	 * @throws SQLException the database's own; nothing is stored
	 */
	public CacheAnswer execute(String sql) throws SQLException {
		return execute(sql, List.of(), DEFAULT_TTL, false);
	}

	/**
	 * Returns the rows of a statement.
	 * @param sql the statement, with {@code ?} for parameters
	 * @param params their values, which become part of the statement and so of the key
	 * @param ttl whole seconds, at least one
	 * @param forceRefresh whether to ask the database in any case and replace the entry
	 * @return the rows
	 * @throws SQLException the database's own; nothing is stored
	 */
	public CacheAnswer execute(String sql, List<? extends @Nullable Object> params, Duration ttl, boolean forceRefresh)
			throws SQLException {
		long seconds = TtlSeconds.of(ttl);
		long begin = this.nanos.getAsLong();
		BoundSql statement = new BoundSql(sql, params, VALUES);
		String key = key(statement);
		Lookup lookup = forceRefresh ? Lookup.ABSENT : this.entries.lookup(key);
		if (lookup.isFound() && lookup.value() instanceof List<?> list
				&& list.stream().allMatch(Map.class::isInstance)) {
			@SuppressWarnings("unchecked")
			List<Map<String, @Nullable Object>> rows = (List<Map<String, @Nullable Object>>) list;
			return answer(rows, CacheAnswer.Source.CACHE_HIT, begin);
		}
		List<Map<String, @Nullable Object>> rows = rows(statement);
		if (lookup.state() != Lookup.State.UNAVAILABLE) {
			replace(key, rows, seconds);
		}
		return answer(rows, CacheAnswer.Source.CACHE_MISS, begin);
	}

	private List<Map<String, @Nullable Object>> rows(BoundSql statement) throws SQLException {
		return this.connections.database().run(statement, new PythonCells()).parts().get(0).rows();
	}

	/** No rows are not stored, but must not leave the rows of before either. */
	private void replace(String key, List<Map<String, @Nullable Object>> rows, long seconds) {
		if (!rows.isEmpty()) {
			this.entries.store(key, PythonJson.dumps(rows), seconds);
			return;
		}
		this.entries.remove(key);
	}

	private CacheAnswer answer(List<Map<String, @Nullable Object>> rows, CacheAnswer.Source source, long begin) {
		return new CacheAnswer(rows, source, Duration.ofNanos(this.nanos.getAsLong() - begin));
	}

	/**
	 * Does what {@link #execute(String, List, Duration, boolean)} does, on a thread of
	 * the connections.
	 * @param sql the statement
	 * @param params the values of its placeholders
	 * @param ttl whole seconds, at least one
	 * @param forceRefresh whether to ask the database in any case
	 * @return completes with the rows, or with the exception itself
	 */
	public CompletableFuture<CacheAnswer> executeAsync(String sql, List<? extends @Nullable Object> params,
			Duration ttl, boolean forceRefresh) {
		return this.connections.async(() -> execute(sql, params, ttl, forceRefresh));
	}

	/**
	 * Deletes the entry of a statement.
	 * @param sql the statement, exactly as it was executed
	 * @return whether there was an entry
	 * @throws EntriesUnavailableException if Redis did not do it
	 */
	public boolean invalidate(String sql) {
		return invalidate(sql, List.of());
	}

	/**
	 * Deletes the entry of a statement with parameters.
	 * @param sql the statement, exactly as it was executed
	 * @param params the values of its placeholders
	 * @return whether there was an entry
	 * @throws EntriesUnavailableException if Redis did not do it
	 */
	public boolean invalidate(String sql, List<? extends @Nullable Object> params) {
		return this.connections.redis().delete(keyFor(sql, params));
	}

	/**
	 * Returns the key of a statement without running it.
	 * @param sql the statement
	 * @param params the values of its placeholders
	 * @return the key in Redis
	 */
	public String keyFor(String sql, List<? extends @Nullable Object> params) {
		return key(new BoundSql(sql, params, VALUES));
	}

	private static String key(BoundSql statement) {
		return "query:" + Digest.hex("SHA-256", statement.text());
	}

	@Override
	public void close() {
		this.connections.close();
	}

}
