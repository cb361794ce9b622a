package io.shadowcache.redis;

import java.util.List;
import java.util.stream.Collectors;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisURI;
import io.lettuce.core.resource.SocketAddressResolver;
import org.jspecify.annotations.Nullable;

/**
 * Which servers to connect to.
 *
 * @param topology how the servers are arranged
 * @param uris one address, or some nodes of a Cluster; with credentials, database index
 * and TLS switches as they are to be used
 * @param options the options to begin with, such as the TLS material and the protocol
 * version; what the store's safety depends on (reconnecting, queueing, timeouts) is
 * overridden
 * @param addressResolver translates addresses, or {@code null} to use them as they are
 */
public record RedisTarget(Topology topology, List<RedisURI> uris, ClientOptions options,
		@Nullable SocketAddressResolver addressResolver) {

	public RedisTarget {
		uris = uris.stream().map(UriCopy::of).toList();
		if (uris.isEmpty()) {
			throw new IllegalArgumentException("At least one address of Redis is needed");
		}
	}

	/**
	 * Names a single server.
	 * @param uri its address
	 * @return the target
	 */
	public static RedisTarget standalone(RedisURI uri) {
		return new RedisTarget(Topology.STANDALONE, List.of(uri), ClientOptions.create(), null);
	}

	/**
	 * Names a master that Sentinels know.
	 * @param uri the addresses of the Sentinels and the name of the master
	 * @return the target
	 */
	public static RedisTarget sentinel(RedisURI uri) {
		return new RedisTarget(Topology.SENTINEL, List.of(uri), ClientOptions.create(), null);
	}

	/**
	 * Names a Cluster.
	 * @param uris some of its nodes
	 * @return the target
	 */
	public static RedisTarget cluster(List<RedisURI> uris) {
		return new RedisTarget(Topology.CLUSTER, uris, ClientOptions.create(), null);
	}

	/**
	 * Returns the same servers with other client options.
	 * @param clientOptions the options to begin with
	 * @return a new target
	 */
	public RedisTarget withOptions(ClientOptions clientOptions) {
		return new RedisTarget(this.topology, this.uris, clientOptions, this.addressResolver);
	}

	/**
	 * Describes the servers without credentials.
	 * @return a text such as {@code standalone at localhost:6379}
	 */
	@Override
	public String toString() {
		return this.topology.label() + " at "
				+ this.uris.stream().map(RedisTarget::address).collect(Collectors.joining(", "));
	}

	static String address(RedisURI uri) {
		if (!uri.getSentinels().isEmpty()) {
			return uri.getSentinels().stream().map(RedisTarget::address).collect(Collectors.joining(", "));
		}
		return (uri.getSocket() != null) ? uri.getSocket() : uri.getHost() + ":" + uri.getPort();
	}

	/**
	 * How the servers are arranged.
	 */
	public enum Topology {

		/** One server. */
		STANDALONE("standalone"),
		/** One master that Sentinels replace when it fails. */
		SENTINEL("Sentinel"),
		/** Masters that share the keys. */
		CLUSTER("Cluster");

		private final String label;

		Topology(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

	}

}
