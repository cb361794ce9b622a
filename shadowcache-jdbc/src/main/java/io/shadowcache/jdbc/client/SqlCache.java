package io.shadowcache.jdbc.client;

import java.lang.reflect.Type;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

import javax.sql.DataSource;

import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;

/**
 * SQL and functions through the cache. A query is answered from the cache as long as
 * nothing that it has read has changed; a statement that changes something makes stale
 * what has read it, when it is committed. Safe for use by many threads.
 * <p>
 * In a Spring application there is a bean of this type, on the same engine as the
 * annotations. Elsewhere {@link #builder()} builds one, to be closed at the end.
 */
public final class SqlCache implements AutoCloseable {

	private final SqlEngine engine;

	private final NamedQueries queries;

	private final CallCounts counts = new CallCounts();

	private final Calls calls;

	private final CallRunner runner;

	private final LocalCopies local = new LocalCopies(System::nanoTime);

	private final Runnable end;

	SqlCache(SqlEngine engine, Executor executor, Runnable end) {
		this.engine = engine;
		this.end = end;
		this.queries = new NamedQueries(engine.queries().settings(), engine.cache().switches());
		this.calls = new Calls(engine, this.counts, Clock.systemUTC(), System::nanoTime);
		this.runner = new CallRunner(engine, new CallPlanner(engine, this.queries), this.calls, this.counts, executor);
	}

	/**
	 * Begins to build a cache with an engine of its own, for an application without
	 * Spring.
	 * @return a builder; {@link SqlCacheBuilder#dataSource} and
	 * {@link SqlCacheBuilder#store} are needed
	 */
	public static SqlCacheBuilder builder() {
		return new SqlCacheBuilder();
	}

	/**
	 * Makes a cache on an engine that somebody else starts and closes.
	 * @param engine what it works with
	 * @return a cache, whose {@link #close()} ends its own threads only
	 */
	public static SqlCache on(SqlEngine engine) {
		ClientThreads threads = new ClientThreads(ClientThreads.STANDARD);
		return new SqlCache(engine, threads, threads::close);
	}

	/**
	 * Begins a call with an SQL text.
	 * @param sql the text, with {@code ?} or {@code :name} where parameters belong
	 * @return the statement
	 */
	public SqlQuery sql(String sql) {
		if (sql.isBlank()) {
			throw new IllegalArgumentException("The SQL text is blank");
		}
		return new SqlQuery(this.runner, sql, SqlParameters.NONE, CallOptions.NONE);
	}

	/**
	 * Begins a call of a function.
	 * @param name its name, one of a few fixed ones; part of the key
	 * @param type the type of its result
	 * @param <T> the type of its result
	 * @return the function
	 * @throws io.shadowcache.codec.UnsupportedTypeException if values of the type would
	 * not come back equal from the cache
	 */
	public <T> CachedFunction<T> function(String name, Class<T> type) {
		return function(name, (Type) type);
	}

	/**
	 * Begins a call of a function with a generic result.
	 * @param name its name, one of a few fixed ones; part of the key
	 * @param type the type of its result, such as {@code new
	 * ParameterizedTypeReference<List<Money>>() {}}
	 * @param <T> the type of its result
	 * @return the function
	 * @throws io.shadowcache.codec.UnsupportedTypeException if values of the type would
	 * not come back equal from the cache
	 */
	public <T> CachedFunction<T> function(String name, ParameterizedTypeReference<T> type) {
		return function(name, type.getType());
	}

	private <T> CachedFunction<T> function(String name, Type type) {
		this.runner.planner().typeOf(type);
		return new CachedFunction<>(this.runner, type, List.of(), CallOptions.NONE.named(name));
	}

	/**
	 * Executes a statement of any kind: one that only reads is cached, any other is
	 * executed and invalidates what it changes when it is committed.
	 * @param sql the text, with {@code ?} where parameters belong
	 * @param parameters their values in order
	 * @return rows or number of changed rows, with source and latency
	 */
	public ExecutionResult execute(String sql, @Nullable Object... parameters) {
		return sql(sql).params(parameters).execute();
	}

	/**
	 * Executes a statement of any kind, as {@link #execute(String, Object...)} does.
	 * @param sql the text, with {@code :name} where parameters belong
	 * @param parameters their values by name
	 * @return rows or number of changed rows, with source and latency
	 */
	public ExecutionResult execute(String sql, Map<String, ?> parameters) {
		return sql(sql).params(parameters).execute();
	}

	/**
	 * Begins an invalidation, of what has changed without the cache seeing it.
	 * @return an invalidation of nothing yet
	 */
	public Invalidation invalidate() {
		this.calls.requireOpen();
		return new Invalidation(this.engine, Set.of(), Tags.NONE);
	}

	/**
	 * Makes all entries of this application stale, those of annotated queries included,
	 * by whichever instance they were stored, in one round trip. Nothing else in the
	 * store is touched.
	 * @return whether it is done
	 */
	public InvalidationResult flush() {
		return invalidate().query(CallOptions.UNNAMED)
			.query(this.engine.queries().declared().get().toArray(String[]::new))
			.any();
	}

	/**
	 * Returns the figures of this cache.
	 * @return the figures of now
	 */
	public CacheStats stats() {
		return this.counts.stats(this.engine.cache().pendingInvalidations());
	}

	/**
	 * Returns copies in the memory of this process, which are not part of the cache.
	 * @return the same instance always
	 */
	public LocalCopies local() {
		return this.local;
	}

	/**
	 * Returns the observed database. What is written through it, in transactions of the
	 * application's own, too, invalidates when it is committed.
	 * @return a {@code DataSource} that unwraps to the application's
	 */
	public DataSource dataSource() {
		return this.engine.database().dataSource();
	}

	/**
	 * Returns the queries that were asked by name so far.
	 * @return the queries, each as it was asked first
	 */
	public Collection<QueryOperation> queries() {
		return this.queries.all();
	}

	/**
	 * Ends the cache: waits for asynchronous calls that were begun, ends its threads, and
	 * closes store and engine if they are its own. The application's {@code DataSource}
	 * stays open. From then on calls fail.
	 */
	@Override
	public void close() {
		this.runner.close();
		this.end.run();
	}

}
