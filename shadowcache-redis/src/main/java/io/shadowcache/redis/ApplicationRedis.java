package io.shadowcache.redis;

import java.lang.reflect.Field;
import java.util.List;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ReadFrom;
import io.lettuce.core.RedisURI;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.SocketAddressResolver;
import org.jspecify.annotations.Nullable;

import org.springframework.data.redis.connection.RedisClusterConfiguration;
import org.springframework.data.redis.connection.RedisConfiguration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisSentinelConfiguration;
import org.springframework.data.redis.connection.RedisSocketConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.util.ReflectionUtils;

/**
 * Finds out which servers an application uses, from its connection factory. Only settings
 * are read: no connection is opened through the factory.
 */
public final class ApplicationRedis {

	private ApplicationRedis() {
	}

	/**
	 * Describes the servers of a connection factory.
	 * @param factory the application's factory; it need not be started
	 * @return servers, credentials and TLS material of the factory
	 * @throws UnsupportedRedisException if a store cannot use these settings
	 */
	public static RedisTarget targetOf(RedisConnectionFactory factory) {
		if (!(factory instanceof LettuceConnectionFactory lettuce)) {
			throw new UnsupportedRedisException(
					"ShadowCache connects by Lettuce, but the application's RedisConnectionFactory is a %s: add io.lettuce:lettuce-core and set spring.data.redis.client-type=lettuce"
						.formatted(factory.getClass().getName()));
		}
		LettuceClientConfiguration client = lettuce.getClientConfiguration();
		refuseReplicas(client);
		refuseMasterReplica(lettuce);
		ConnectionUris uris = new ConnectionUris(client);
		ClientOptions options = client.getClientOptions().orElseGet(ClientOptions::create);
		@Nullable SocketAddressResolver resolver = client.getClientResources()
			.map(ClientResources::socketAddressResolver)
			.orElse(null);
		RedisClusterConfiguration cluster = lettuce.getClusterConfiguration();
		if (cluster != null) {
			return new RedisTarget(RedisTarget.Topology.CLUSTER, uris.cluster(cluster), options, resolver);
		}
		RedisSentinelConfiguration sentinel = lettuce.getSentinelConfiguration();
		if (sentinel != null) {
			return new RedisTarget(RedisTarget.Topology.SENTINEL, List.of(uris.sentinel(sentinel)), options, resolver);
		}
		RedisSocketConfiguration socket = lettuce.getSocketConfiguration();
		RedisURI uri = (socket != null) ? uris.socket(socket) : uris.standalone(lettuce.getStandaloneConfiguration());
		return new RedisTarget(RedisTarget.Topology.STANDALONE, List.of(uri), options, resolver);
	}

	private static void refuseReplicas(LettuceClientConfiguration client) {
		ReadFrom readFrom = client.getReadFrom().orElse(ReadFrom.UPSTREAM);
		if (readFrom != ReadFrom.UPSTREAM) {
			throw new UnsupportedRedisException(
					"ShadowCache reads from the primary only, since a replica may not know the latest invalidation: remove spring.data.redis.lettuce.read-from, or the readFrom setting of the LettuceClientConfiguration");
		}
	}

	/**
	 * There is no accessor for this configuration, and the accessor of the standalone
	 * configuration would answer with localhost.
	 */
	private static void refuseMasterReplica(LettuceConnectionFactory factory) {
		Field field = ReflectionUtils.findField(LettuceConnectionFactory.class, null, RedisConfiguration.class);
		if (field == null) {
			return;
		}
		ReflectionUtils.makeAccessible(field);
		if (ReflectionUtils.getField(field, factory) instanceof RedisConfiguration.StaticMasterReplicaConfiguration) {
			throw new UnsupportedRedisException(
					"ShadowCache cannot use a static list of master and replicas, since it would not notice a failover: configure Sentinel (spring.data.redis.sentinel.*), Cluster (spring.data.redis.cluster.*) or the master alone");
		}
	}

}
