package io.shadowcache.checker.fault;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.server.TcpProxy;
import org.jspecify.annotations.Nullable;

/**
 * The Redis that is used and disturbed: one of the checker's own, or one at a given
 * address.
 */
public final class CheckedRedis implements AutoCloseable {

	private static final String IMAGE = "redis:8";

	private final @Nullable RedisProcess process;

	private final Runnable end;

	private final String host;

	private final int port;

	private CheckedRedis(@Nullable RedisProcess process, Runnable end, String host, int port) {
		this.process = process;
		this.end = end;
		this.host = host;
		this.port = port;
	}

	/**
	 * Starts a Redis, or takes the given one.
	 * @param address host and port, or {@code null} to start one
	 * @param container whether to start it in a container
	 * @return the server
	 */
	public static CheckedRedis of(@Nullable String address, boolean container) {
		if (address == null && container) {
			ServerContainer server = ServerContainer.start(IMAGE, RedisURI.DEFAULT_REDIS_PORT, Map.of());
			return at(server.address(), server::close);
		}
		if (address == null) {
			RedisProcess process = RedisProcess.start();
			return new CheckedRedis(process, process::close, "127.0.0.1", process.port());
		}
		return at(address, () -> {
		});
	}

	private static CheckedRedis at(String address, Runnable end) {
		int colon = address.lastIndexOf(':');
		if (colon <= 0) {
			throw new IllegalArgumentException("--redis must be HOST:PORT, but is " + address);
		}
		return new CheckedRedis(null, end, address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
	}

	/**
	 * Returns the properties by which an application finds this server.
	 * @param proxy the way that it takes, or {@code null} for the direct one
	 * @return arguments of a command line
	 */
	public List<String> arguments(@Nullable TcpProxy proxy) {
		return (proxy != null) ? arguments("127.0.0.1", proxy.port()) : arguments(this.host, this.port);
	}

	private static List<String> arguments(String host, int port) {
		return List.of("--spring.data.redis.host=" + host, "--spring.data.redis.port=" + port);
	}

	/**
	 * Opens a way to this server that can be disturbed.
	 * @return a proxy, to be closed by the caller
	 */
	public TcpProxy proxy() {
		return TcpProxy.to(this.host, this.port);
	}

	/**
	 * Executes commands on a connection of their own.
	 * @param commands uses the connection
	 * @param <T> what they give
	 * @return what they give
	 */
	public <T> T execute(Function<RedisCommands<String, String>, T> commands) {
		RedisClient client = RedisClient.create(RedisURI.create(this.host, this.port));
		try {
			return commands.apply(client.connect().sync());
		}
		finally {
			client.shutdown();
		}
	}

	RedisProcess process() {
		if (this.process == null) {
			throw new IllegalStateException(
					"The Redis at %s:%d is not this program's own".formatted(this.host, this.port));
		}
		return this.process;
	}

	@Override
	public void close() {
		if (this.process != null) {
			this.process.resume();
		}
		this.end.run();
	}

}
