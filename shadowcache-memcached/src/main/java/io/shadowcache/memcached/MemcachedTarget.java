package io.shadowcache.memcached;

import java.util.HashSet;
import java.util.List;

import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;

/**
 * Which servers to connect to, and how.
 *
 * @param servers at least one, each once. The first one holds the versions, so that all
 * instances must name the same one first; entries spread over all of them
 * @param credentials what to log in with, or {@code null} to do without
 * @param ssl the trust and keys for TLS, or {@code null} for plain connections; the
 * servers' certificates must be for their host names
 */
public record MemcachedTarget(List<ServerAddress> servers, @Nullable Credentials credentials,
		@Nullable SSLContext ssl) {

	// not compact: javac 17 drops the parameters' type annotations of a compact one
	public MemcachedTarget(List<ServerAddress> servers, @Nullable Credentials credentials, @Nullable SSLContext ssl) {
		if (servers.isEmpty()) {
			throw new IllegalArgumentException("At least one address of a memcached is needed");
		}
		if (new HashSet<>(servers).size() < servers.size()) {
			throw new IllegalArgumentException("Each memcached must be named once only, got " + servers);
		}
		this.servers = List.copyOf(servers);
		this.credentials = credentials;
		this.ssl = ssl;
	}

	/**
	 * Names servers that take everybody, over plain connections.
	 * @param servers at least one, each once; the first one holds the versions
	 * @return the target
	 */
	public static MemcachedTarget of(ServerAddress... servers) {
		return new MemcachedTarget(List.of(servers), null, null);
	}

	/**
	 * Returns the server that holds generation and versions.
	 * @return the first server
	 */
	public ServerAddress control() {
		return this.servers.get(0);
	}

	/**
	 * Names the servers without credentials.
	 * @return a text such as {@code localhost:11211}, or
	 * {@code cache1:11211 and 2 more servers}
	 */
	@Override
	public String toString() {
		int others = this.servers.size() - 1;
		return switch (others) {
			case 0 -> control().toString();
			case 1 -> control() + " and 1 more server";
			default -> control() + " and " + others + " more servers";
		};
	}

}
