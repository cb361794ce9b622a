package io.shadowcache.redis;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;

import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterURIUtil;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.CacheStoreProvider;
import io.shadowcache.store.Failpoints;
import io.shadowcache.store.StoreSettings;
import io.shadowcache.store.StoreTimeouts;

/**
 * Provides the store for Redis and Valkey. The addresses are those of Lettuce, which
 * begin with {@code redis} whatever the server is:
 * {@code redis://user:password@host:port/database}, {@code rediss://…} for TLS,
 * {@code redis-sentinel://host1:26379,host2/0#master}, and
 * {@code redis-cluster://host1:7000,host2:7001} for a Cluster, {@code rediss-cluster://…}
 * for one with TLS. Each may begin with {@code valkey} instead.
 */
public final class RedisStoreProvider implements CacheStoreProvider {

	private static final String CLUSTER = "-cluster";

	private static final String SENTINEL = "-sentinel";

	@Override
	public Set<String> engines() {
		return Set.of("redis", "rediss", "redis-sentinel", "rediss-sentinel", "redis-cluster", "rediss-cluster",
				"valkey", "valkeys", "valkey-sentinel", "valkeys-sentinel", "valkey-cluster", "valkeys-cluster");
	}

	@Override
	public int defaultPort(String engine) {
		return engine.endsWith(SENTINEL) ? RedisURI.DEFAULT_SENTINEL_PORT : RedisURI.DEFAULT_REDIS_PORT;
	}

	@Override
	public CacheStore create(URI location, StoreSettings settings) {
		StoreTimeouts timeouts = settings.timeouts();
		return new RedisEntryStore(target(location),
				new RedisStoreSettings(settings.application(), settings.database(), settings.lease(),
						new RedisTimeouts(timeouts.read(), timeouts.write(), timeouts.connect())),
				settings.openTransactions(), new SecureRandom(), System::nanoTime, Failpoints.NONE);
	}

	/**
	 * Reads an address.
	 * @throws IllegalArgumentException if it cannot be read; without its text, which may
	 * hold a password
	 */
	static RedisTarget target(URI location) {
		String scheme = location.getScheme().replaceFirst("^valkey", "redis");
		try {
			if (scheme.endsWith(CLUSTER)) {
				return RedisTarget.cluster(nodes(location, scheme.substring(0, scheme.length() - CLUSTER.length())));
			}
			RedisURI uri = RedisURI.create(address(location, scheme));
			return scheme.endsWith(SENTINEL) ? RedisTarget.sentinel(uri) : RedisTarget.standalone(uri);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(
					"The address of the cache, %s://…, cannot be read: write it as in redis://localhost:6379, redis-sentinel://host1:26379,host2:26379/0#master or redis-cluster://host1:7000,host2:7001"
						.formatted(location.getScheme()));
		}
	}

	private static List<RedisURI> nodes(URI location, String scheme) {
		return RedisClusterURIUtil.toRedisURIs(URI.create(address(location, scheme)));
	}

	private static String address(URI location, String scheme) {
		String rest = location.toString().substring(location.getScheme().length());
		return scheme + (rest.startsWith(":///") ? "://localhost" + rest.substring("://".length()) : rest);
	}

}
