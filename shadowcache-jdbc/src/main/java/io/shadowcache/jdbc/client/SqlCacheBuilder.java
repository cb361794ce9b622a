package io.shadowcache.jdbc.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;

import javax.sql.DataSource;

import io.shadowcache.codec.ValueCodec;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.key.ArgumentEncoder;
import io.shadowcache.spring.interceptor.QueryDefaults;
import io.shadowcache.store.StoreTimeouts;
import io.shadowcache.store.UnknownEngineException;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link SqlCache} with an engine of its own. To be used on one thread.
 */
public final class SqlCacheBuilder {

	static final int THREADS = 8;

	@Nullable DataSource dataSource;

	@Nullable String store;

	String application = "application";

	@Nullable String databaseId;

	QueryDefaults lifetime = new QueryDefaults(Duration.ofMinutes(10), 0.1, null);

	ConsistencyLevel consistency = ConsistencyLevel.MARKED;

	StoreTimeouts timeouts = StoreTimeouts.DEFAULT;

	CacheListener listener = CacheListener.NONE;

	@Nullable ValueCodec codec;

	final List<ArgumentEncoder> encoders = new ArrayList<>();

	@Nullable Executor executor;

	int threads = THREADS;

	boolean primaryReads;

	SqlCacheBuilder() {
	}

	/**
	 * Sets the database.
	 * @param value a {@code DataSource}, with a pool sized for the application; stays
	 * open when the cache is closed
	 * @return this builder
	 */
	public SqlCacheBuilder dataSource(DataSource value) {
		this.dataSource = Objects.requireNonNull(value, "dataSource");
		return this;
	}

	/**
	 * Sets the store.
	 * @param location the URI of a server, such as {@code redis://localhost:6379}, or
	 * {@code memory}; see {@link io.shadowcache.store.CacheEngines}
	 * @return this builder
	 */
	public SqlCacheBuilder store(String location) {
		this.store = Objects.requireNonNull(location, "store");
		return this;
	}

	/**
	 * Sets the application. Instances of the same application share entries.
	 * @param name a name without spaces; {@code application} by default
	 * @return this builder
	 */
	public SqlCacheBuilder application(String name) {
		this.application = Objects.requireNonNull(name, "application");
		return this;
	}

	/**
	 * Sets the id of the database, which all applications on it must share.
	 * @param id made of the JDBC URL by default: kind of server, hosts with ports,
	 * catalog
	 * @return this builder
	 */
	public SqlCacheBuilder databaseId(String id) {
		this.databaseId = Objects.requireNonNull(id, "databaseId");
		return this;
	}

	/**
	 * Sets the time to live of entries whose call does not say it.
	 * @param value before jitter; 10 minutes by default
	 * @return this builder
	 */
	public SqlCacheBuilder ttl(Duration value) {
		return lifetime(new Lifetime(value, this.lifetime.nullTtl(), this.lifetime.jitter()));
	}

	/**
	 * Sets by how much times to live are varied at random.
	 * @param value a fraction from 0 to 1; 0.1 by default, which is ±10 %
	 * @return this builder
	 */
	public SqlCacheBuilder jitter(double value) {
		return lifetime(new Lifetime(this.lifetime.ttl(), this.lifetime.nullTtl(), value));
	}

	/**
	 * Sets the time to live of empty results whose call does not say it.
	 * @param value before jitter; zero leaves them uncached; as of other results by
	 * default
	 * @return this builder
	 */
	public SqlCacheBuilder emptyTtl(Duration value) {
		return lifetime(new Lifetime(this.lifetime.ttl(), value, this.lifetime.jitter()));
	}

	private SqlCacheBuilder lifetime(Lifetime checked) {
		checked.checked();
		this.lifetime = new QueryDefaults(Objects.requireNonNull(checked.ttl()),
				Objects.requireNonNull(checked.jitter()), checked.emptyTtl());
		return this;
	}

	/**
	 * Sets what a cached read may return.
	 * @param level {@link ConsistencyLevel#MARKED} by default
	 * @return this builder
	 */
	public SqlCacheBuilder consistency(ConsistencyLevel level) {
		this.consistency = Objects.requireNonNull(level, "consistency");
		return this;
	}

	/**
	 * Sets how long calls wait for the store before they go to the database.
	 * @param value {@link StoreTimeouts#DEFAULT} by default
	 * @return this builder
	 */
	public SqlCacheBuilder timeouts(StoreTimeouts value) {
		this.timeouts = Objects.requireNonNull(value, "timeouts");
		return this;
	}

	/**
	 * Sets who hears what the cache does.
	 * @param value nobody by default
	 * @return this builder
	 */
	public SqlCacheBuilder listener(CacheListener value) {
		this.listener = Objects.requireNonNull(value, "listener");
		return this;
	}

	/**
	 * Sets the format of results.
	 * @param value JSON by default
	 * @return this builder
	 */
	public SqlCacheBuilder codec(ValueCodec value) {
		this.codec = Objects.requireNonNull(value, "codec");
		return this;
	}

	/**
	 * Adds an encoder of further types of parameters.
	 * @param value asked before those added later
	 * @return this builder
	 */
	public SqlCacheBuilder encoder(ArgumentEncoder value) {
		this.encoders.add(Objects.requireNonNull(value, "encoder"));
		return this;
	}

	/**
	 * Sets what runs asynchronous calls.
	 * @param value stays open when the cache is closed; {@link #threads} of the cache's
	 * own by default
	 * @return this builder
	 */
	public SqlCacheBuilder executor(Executor value) {
		this.executor = Objects.requireNonNull(value, "executor");
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
	 * Declares that connections always see the newest committed data, where the
	 * {@code DataSource} looks as if they may go to a replica. Such a one bypasses the
	 * cache otherwise.
	 * @return this builder
	 */
	public SqlCacheBuilder primaryReads() {
		this.primaryReads = true;
		return this;
	}

	/**
	 * Builds the cache, and waits for a short time until it has connected to the store. A
	 * store that does not answer is tried again in the background.
	 * @return a cache, to be closed
	 * @throws UnknownEngineException if there is no such store
	 * @throws IllegalStateException if something is missing
	 */
	public SqlCache build() {
		return new SqlCacheAssembly(this).build();
	}

}
