package io.shadowcache.compat;

import java.util.Objects;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.lettuce.core.RedisURI;
import io.shadowcache.compat.redis.RedisEntries;
import io.shadowcache.compat.redis.RedisTimeouts;
import org.jspecify.annotations.Nullable;

/**
 * Describes connections.
 */
public final class CacheConnectionsBuilder {

	private @Nullable DataSource dataSource;

	private @Nullable String jdbcUrl;

	private String user = "";

	private String password = "";

	private int databaseConnections = 10;

	private @Nullable RedisURI redis;

	private int redisConnections = 1;

	private RedisTimeouts timeouts = RedisTimeouts.DEFAULT;

	CacheConnectionsBuilder() {
	}

	/**
	 * Uses a pool of the application, which stays open.
	 * @param dataSource its driver is MySQL Connector/J or MariaDB Connector/J
	 * @return this
	 */
	public CacheConnectionsBuilder dataSource(DataSource dataSource) {
		this.dataSource = dataSource;
		return this;
	}

	/**
	 * Uses a pool of its own instead of {@link #dataSource}.
	 * @param jdbcUrl such as {@code jdbc:mysql://localhost:3306/shop}
	 * @param user the database user
	 * @param password the user's password
	 * @return this
	 */
	public CacheConnectionsBuilder database(String jdbcUrl, String user, String password) {
		this.jdbcUrl = jdbcUrl;
		this.user = user;
		this.password = password;
		return this;
	}

	/**
	 * Sets the size of the own pool, and how many asynchronous calls run at a time.
	 * @param count at least 1, 10 by default
	 * @return this
	 */
	public CacheConnectionsBuilder databaseConnections(int count) {
		this.databaseConnections = requirePositive("databaseConnections", count);
		return this;
	}

	/**
	 * Sets the Redis that holds the entries.
	 * @param uri such as {@code redis://:password@localhost:6379/0}
	 * @return this
	 */
	public CacheConnectionsBuilder redis(String uri) {
		this.redis = RedisURI.create(uri);
		return this;
	}

	/**
	 * Sets the number of connections to Redis. One carries some ten thousand commands a
	 * second; more help with large values.
	 * @param count at least 1, which is the default
	 * @return this
	 */
	public CacheConnectionsBuilder redisConnections(int count) {
		this.redisConnections = requirePositive("redisConnections", count);
		return this;
	}

	/**
	 * Sets how long to wait for Redis.
	 * @param timeouts {@link RedisTimeouts#DEFAULT} by default
	 * @return this
	 */
	public CacheConnectionsBuilder timeouts(RedisTimeouts timeouts) {
		this.timeouts = timeouts;
		return this;
	}

	/**
	 * Creates the connections without connecting.
	 * @return connections to close, or to give to a client
	 * @throws IllegalStateException if there is no Redis, or not exactly one database
	 */
	public CacheConnections build() {
		if (this.redis == null) {
			throw new IllegalStateException("No Redis: call redis(…)");
		}
		if ((this.dataSource == null) == (this.jdbcUrl == null)) {
			throw new IllegalStateException("Not exactly one database: call either dataSource(…) or database(…)");
		}
		HikariDataSource ownPool = (this.jdbcUrl != null) ? pool(this.jdbcUrl) : null;
		DataSource database = (ownPool != null) ? ownPool : Objects.requireNonNull(this.dataSource);
		RedisEntries entries = new RedisEntries(this.redis, this.redisConnections, this.timeouts);
		return new CacheConnections(database, ownPool, entries, this.databaseConnections);
	}

	private HikariDataSource pool(String jdbcUrl) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(jdbcUrl);
		pool.setUsername(this.user);
		pool.setPassword(this.password);
		pool.setMaximumPoolSize(this.databaseConnections);
		return pool;
	}

	private static int requirePositive(String name, int count) {
		if (count < 1) {
			throw new IllegalArgumentException("%s must be at least 1, not %d".formatted(name, count));
		}
		return count;
	}

}
