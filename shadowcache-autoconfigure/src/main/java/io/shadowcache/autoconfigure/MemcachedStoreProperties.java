package io.shadowcache.autoconfigure;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the memcached store.
 *
 * @param servers Servers, each as host:port or host. The first one holds the versions, so
 * that all instances must name the same one first; entries spread over all of them.
 * @param username Name to log in with, on servers that were started with a file of users
 * (-Y).
 * @param password Password to log in with.
 * @param sslBundle Name of the SSL bundle for connections by TLS. Connections are plain
 * when there is none.
 * @param readTimeout How long a read waits for memcached before it goes to the database.
 * @param writeTimeout How long an announcement of a write waits for memcached before the
 * write goes on without it.
 * @param startTimeout How long the start of the application waits for the first
 * connection, and how long any connection may take.
 */
@ConfigurationProperties("shadowcache.memcached")
public record MemcachedStoreProperties(@DefaultValue("localhost:11211") List<String> servers, @Nullable String username,
		@Nullable String password, @Nullable String sslBundle, @DefaultValue("100ms") Duration readTimeout,
		@DefaultValue("250ms") Duration writeTimeout, @DefaultValue("3s") Duration startTimeout) {

	public MemcachedStoreProperties {
		PropertyRules.positive("shadowcache.memcached.read-timeout", readTimeout);
		PropertyRules.positive("shadowcache.memcached.write-timeout", writeTimeout);
		PropertyRules.positive("shadowcache.memcached.start-timeout", startTimeout);
		if ((username != null) != (password != null)) {
			throw new IllegalArgumentException(
					"shadowcache.memcached.username and shadowcache.memcached.password must be set both or not at all");
		}
	}

}
