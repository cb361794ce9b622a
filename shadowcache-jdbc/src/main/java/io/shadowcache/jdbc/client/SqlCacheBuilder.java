package io.shadowcache.jdbc.client;

import java.time.Duration;
import java.util.concurrent.Executor;

import javax.sql.DataSource;

import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.spring.interceptor.QueryDefaults;
import io.shadowcache.store.StoreTimeouts;
import io.shadowcache.store.UnknownEngineException;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link SqlCache} with an engine of its own. To be used on one thread.
 */
public final class SqlCacheBuilder {

	@Nullable DataSource dataSource;

	@Nullable String store;

	String application = "application";

	@Nullable String databaseId;

	QueryDefaults lifetime = new QueryDefaults(Duration.ofMinutes(10), 0.1, null);

	ConsistencyLevel consistency = ConsistencyLevel.MARKED;

	StoreTimeouts timeouts = StoreTimeouts.DEFAULT;

	CacheListener listener = CacheListener.NONE;

	SqlEngine.@Nullable Format format;

	@Nullable Executor executor;

	int threads = ClientThreads.STANDARD;

	boolean primaryReads;

	SqlCacheBuilder() {
	}

	/**
	 * Sets the database.
	 * @param value with a pool of the application's size; stays open at the end
	 * @return this builder
	 */
	public SqlCacheBuilder dataSource(DataSource value) {
		this.dataSource = value;
		return this;
	}

	/**
	 * Sets the store.
	 * @param location such as {@code redis://localhost:6379} or {@code memory}
	 * @return this builder
	 */
	public SqlCacheBuilder store(String location) {
		this.store = location;
		return this;
	}

	/**
	 * Sets the application. Instances of the same application share entries.
	 * @param name a name without spaces; {@code application} by default
	 * @return this builder
	 */
	public SqlCacheBuilder application(String name) {
		this.application = name;
		return this;
	}

	/**
	 * Sets the id of the database, which all applications on it must share.
	 * @param id made of the JDBC URL by default
	 * @return this builder
	 */
	public SqlCacheBuilder databaseId(String id) {
		this.databaseId = id;
		return this;
	}

	/**
	 * Sets the time to live of entries whose call does not say it.
	 * @param value before jitter; 10 minutes by default
	 * @return this builder
	 */
	public SqlCacheBuilder ttl(Duration value) {
		this.lifetime = new Lifetime(value, this.lifetime.nullTtl(), this.lifetime.jitter()).defaults();
		return this;
	}

	/**
	 * Sets by how much times to live are varied at random.
	 * @param value a fraction from 0 to 1; 0.1 by default, which is ±10 %
	 * @return this builder
	 */
	public SqlCacheBuilder jitter(double value) {
		this.lifetime = new Lifetime(this.lifetime.ttl(), this.lifetime.nullTtl(), value).defaults();
		return this;
	}

	/**
	 * Sets the time to live of empty results whose call does not say it.
	 * @param value before jitter; zero leaves them uncached
	 * @return this builder
	 */
	public SqlCacheBuilder emptyTtl(Duration value) {
		this.lifetime = new Lifetime(this.lifetime.ttl(), value, this.lifetime.jitter()).defaults();
		return this;
	}

	/**
	 * Sets what a cached read may return.
	 * @param level {@link ConsistencyLevel#MARKED} by default; not {@code STRICT}
	 * @return this builder
	 */
	public SqlCacheBuilder consistency(ConsistencyLevel level) {
		this.consistency = level;
		return this;
	}

	/**
	 * Sets how long calls wait for the store before they go to the database.
	 * @param value {@link StoreTimeouts#DEFAULT} by default
	 * @return this builder
	 */
	public SqlCacheBuilder timeouts(StoreTimeouts value) {
		this.timeouts = value;
		return this;
	}

	/**
	 * Sets who hears what the cache does.
	 * @param value nobody by default
	 * @return this builder
	 */
	public SqlCacheBuilder listener(CacheListener value) {
		this.listener = value;
		return this;
	}

	/**
	 * Sets how results and parameters become bytes.
	 * @param value results as JSON, and the usual types of parameters by default
	 * @return this builder
	 */
	public SqlCacheBuilder format(SqlEngine.Format value) {
		this.format = value;
		return this;
	}

	/**
	 * Sets what runs asynchronous calls.
	 * @param value stays open at the end; threads of its own by default
	 * @return this builder
	 */
	public SqlCacheBuilder executor(Executor value) {
		this.executor = value;
		return this;
	}

	/**
	 * Sets how many threads of its own the cache has for asynchronous calls.
	 * @param value at least 1, and not more than the pool has connections; 8 by default
	 * @return this builder
	 */
	public SqlCacheBuilder threads(int value) {
		if (value < 1) {
			throw new IllegalArgumentException("threads must be at least 1, but is " + value);
		}
		this.threads = value;
		return this;
	}

	/**
	 * Declares that connections always see the newest committed data, also where they
	 * look as if they may go to a replica. These bypass the cache otherwise.
	 * @return this builder
	 */
	public SqlCacheBuilder primaryReads() {
		this.primaryReads = true;
		return this;
	}

	/**
	 * Builds the cache, and waits for a short time until it has connected to the store.
	 * @return a cache, to be closed
	 * @throws UnknownEngineException if there is no such store
	 * @throws IllegalStateException if something is missing
	 */
	public SqlCache build() {
		return new SqlCacheAssembly(this).build();
	}

}
