package io.shadowcache.checker.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
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

	private final RedisUser administrator;

	private final RedisUser user;

	private CheckedRedis(@Nullable RedisProcess process, Runnable end, String address, RedisUser administrator,
			RedisUser user) {
		int colon = address.lastIndexOf(':');
		if (colon <= 0) {
			throw new IllegalArgumentException("--redis must be HOST:PORT, but is " + address);
		}
		this.process = process;
		this.end = end;
		this.host = address.substring(0, colon);
		this.port = Integer.parseInt(address.substring(colon + 1));
		this.administrator = administrator;
		this.user = user;
	}

	/**
	 * Starts a Redis, or takes the given one.
	 * @param address host and port, or {@code null} to start one
	 * @param container whether to start it in a container
	 * @param administrator who may do all that faults need
	 * @param user whom the processes connect as; if this is the documented user, it is
	 * created
	 * @return the server
	 */
	public static CheckedRedis of(@Nullable String address, boolean container, RedisUser administrator,
			RedisUser user) {
		if (address == null && !container) {
			RedisProcess process = started(user);
			return new CheckedRedis(process, process::close, process.address(), administrator, user);
		}
		CheckedRedis redis = (address != null) ? new CheckedRedis(null, () -> {
		}, address, administrator, user) : contained(user);
		redis.createUser();
		return redis;
	}

	private static CheckedRedis contained(RedisUser user) {
		ServerContainer server = ServerContainer.start(IMAGE, RedisURI.DEFAULT_REDIS_PORT, Map.of());
		return new CheckedRedis(null, server::close, server.address(), RedisUser.ANYBODY, user);
	}

	/**
	 * Starts a server that knows the user whenever it is started again.
	 */
	private static RedisProcess started(RedisUser user, String... options) {
		List<String> all = new ArrayList<>(List.of(options));
		if (user.documented()) {
			all.add("--user");
			all.addAll(RedisUser.documentedRules());
		}
		return RedisProcess.start(all.toArray(String[]::new));
	}

	private void createUser() {
		if (this.user.documented()) {
			CommandArgs<String, String> rules = new CommandArgs<>(StringCodec.UTF8).add("SETUSER");
			RedisUser.documentedRules().forEach(rules::add);
			String unused = execute((commands) -> {
				commands.aclLogReset();
				return commands.dispatch(CommandType.ACL, new StatusOutput<>(StringCodec.UTF8), rules);
			});
		}
	}

	/**
	 * Starts a server that copies this one and knows the same user.
	 */
	RedisProcess replica() {
		return started(this.user, "--replicaof", this.host + " " + this.port);
	}

	/**
	 * Returns the properties by which an application finds this server.
	 * @param proxy the way that it takes, or {@code null} for the direct one
	 * @return arguments of a command line
	 */
	public List<String> arguments(@Nullable TcpProxy proxy) {
		List<String> arguments = new ArrayList<>(this.user.arguments());
		arguments.add("--spring.data.redis.host=" + ((proxy != null) ? "127.0.0.1" : this.host));
		arguments.add("--spring.data.redis.port=" + ((proxy != null) ? proxy.port() : this.port));
		return arguments;
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
		RedisClient client = RedisClient.create(this.administrator.at(RedisURI.create(this.host, this.port)));
		try {
			return commands.apply(client.connect().sync());
		}
		finally {
			client.shutdown();
		}
	}

	/**
	 * Returns what the server has refused the documented user since it was started. That
	 * Lettuce may not tell its name changes nothing.
	 * @return a phrase for each, none if processes connect as another user
	 */
	public List<String> refusals() {
		if (!this.user.documented()) {
			return List.of();
		}
		return execute((commands) -> commands.aclLog()
			.stream()
			.filter((entry) -> Objects.equals(entry.get("username"), this.user.name()))
			.filter((entry) -> !"client|setinfo".equals(entry.get("object")))
			.map((entry) -> "the refusal of the %s '%s' to the documented user".formatted(entry.get("reason"),
					entry.get("object")))
			.toList());
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
