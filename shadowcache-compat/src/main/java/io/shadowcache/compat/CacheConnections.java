package io.shadowcache.compat;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.shadowcache.compat.redis.RedisEntries;
import io.shadowcache.compat.sql.SqlAccess;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one client to its database and to Redis. They are made when they are
 * first needed, so a client can be created while either is away. A client closes its
 * connections with itself.
 */
public final class CacheConnections implements AutoCloseable {

	private final @Nullable HikariDataSource ownPool;

	private final SqlAccess database;

	private final RedisEntries redis;

	private final ExecutorService executor;

	CacheConnections(DataSource dataSource, @Nullable HikariDataSource ownPool, RedisEntries redis, int threads) {
		this.ownPool = ownPool;
		this.database = new SqlAccess(dataSource);
		this.redis = redis;
		this.executor = Executors.newFixedThreadPool(threads, (task) -> {
			Thread thread = new Thread(task, "shadowcache-compat-query");
			thread.setDaemon(true);
			return thread;
		});
	}

	/**
	 * Begins to describe connections.
	 * @return a builder without a database and without Redis
	 */
	public static CacheConnectionsBuilder builder() {
		return new CacheConnectionsBuilder();
	}

	/**
	 * Returns the database.
	 * @return the same object every time
	 */
	public SqlAccess database() {
		return this.database;
	}

	/**
	 * Returns Redis.
	 * @return the same object every time
	 */
	public RedisEntries redis() {
		return this.redis;
	}

	/**
	 * Runs a task on a thread of this object, of which there are as many as connections
	 * to the database.
	 * @param task what to run
	 * @param <T> the type of its result
	 * @return completes with the result, or with the exception itself
	 */
	public <T extends @Nullable Object> CompletableFuture<T> async(Callable<T> task) {
		CompletableFuture<T> future = new CompletableFuture<>();
		this.executor.execute(() -> {
			try {
				future.complete(task.call());
			}
			catch (Throwable ex) {
				future.completeExceptionally(ex);
			}
		});
		return future;
	}

	@Override
	public void close() {
		this.executor.shutdown();
		try {
			this.executor.awaitTermination(5, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.executor.shutdownNow();
		this.redis.close();
		if (this.ownPool != null) {
			this.ownPool.close();
		}
	}

}
