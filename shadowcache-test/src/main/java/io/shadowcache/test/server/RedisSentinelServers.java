package io.shadowcache.test.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;

/**
 * A real Redis master with one replica, watched by Sentinels.
 */
public final class RedisSentinelServers implements AutoCloseable {

	/**
	 * The name under which the Sentinels know the master.
	 */
	public static final String MASTER_NAME = "shadowcache";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final RedisProcess master;

	private final RedisProcess replica;

	private final List<RedisProcess> sentinels;

	private RedisSentinelServers(RedisProcess master, RedisProcess replica, List<RedisProcess> sentinels) {
		this.master = master;
		this.replica = replica;
		this.sentinels = List.copyOf(sentinels);
	}

	/**
	 * Starts master, replica and Sentinels and waits until they know one another.
	 * @param sentinels how many Sentinels, 1 or more; a majority decides
	 * @return the running servers
	 */
	public static RedisSentinelServers start(int sentinels) {
		List<RedisProcess> started = new ArrayList<>();
		try {
			RedisProcess master = add(started, RedisProcess.start("--repl-diskless-sync-delay", "0"));
			RedisProcess replica = add(started,
					RedisProcess.start("--repl-diskless-sync-delay", "0", "--replicaof", "127.0.0.1 " + master.port()));
			for (int index = 0; index < sentinels; index++) {
				add(started, RedisProcess.startSentinel(configuration(master, sentinels / 2 + 1)));
			}
			RedisSentinelServers servers = new RedisSentinelServers(master, replica,
					started.subList(2, started.size()));
			Awaitility.await().pollInterval(Duration.ofMillis(50)).atMost(PATIENCE).until(servers::isComplete);
			return servers;
		}
		catch (RuntimeException ex) {
			started.forEach(RedisProcess::close);
			throw ex;
		}
	}

	private static RedisProcess add(List<RedisProcess> started, RedisProcess server) {
		started.add(server);
		return server;
	}

	private static List<String> configuration(RedisProcess master, int quorum) {
		return List.of("sentinel monitor %s 127.0.0.1 %d %d".formatted(MASTER_NAME, master.port(), quorum),
				"sentinel down-after-milliseconds %s 500".formatted(MASTER_NAME),
				"sentinel failover-timeout %s 3000".formatted(MASTER_NAME));
	}

	private boolean isComplete() {
		String link = String.valueOf(this.replica.command("INFO", "replication"));
		return link.contains("master_link_status:up") && this.sentinels.stream().allMatch(this::knowsAll);
	}

	private boolean knowsAll(RedisProcess sentinel) {
		String state = String.valueOf(sentinel.command("SENTINEL", "MASTER", MASTER_NAME));
		return state.contains("num-slaves, 1") && state.contains("num-other-sentinels, " + (this.sentinels.size() - 1));
	}

	/**
	 * Returns the server that began as master.
	 * @return the server, whatever its role is now
	 */
	public RedisProcess master() {
		return this.master;
	}

	/**
	 * Returns the server that began as replica.
	 * @return the server, whatever its role is now
	 */
	public RedisProcess replica() {
		return this.replica;
	}

	/**
	 * Returns the Sentinels.
	 * @return the processes that decide about a failover
	 */
	public List<RedisProcess> sentinels() {
		return this.sentinels;
	}

	@Override
	public void close() {
		this.sentinels.forEach(RedisProcess::close);
		this.replica.close();
		this.master.close();
	}

}
