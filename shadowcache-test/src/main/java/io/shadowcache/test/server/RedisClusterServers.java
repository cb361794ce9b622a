package io.shadowcache.test.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.awaitility.Awaitility;

/**
 * A real Redis Cluster of masters that share the slots evenly.
 */
public final class RedisClusterServers implements AutoCloseable {

	private static final int SLOTS = 16384;

	private final List<RedisProcess> masters;

	private RedisClusterServers(List<RedisProcess> masters) {
		this.masters = List.copyOf(masters);
	}

	/**
	 * Starts a Cluster and waits until all its nodes agree that it is complete.
	 * @param masters how many masters, at least 3
	 * @return the running Cluster
	 */
	public static RedisClusterServers start(int masters) {
		List<RedisProcess> started = new ArrayList<>();
		RedisClusterServers servers;
		try {
			for (int index = 0; index < masters; index++) {
				started.add(RedisProcess.start("--cluster-enabled", "yes", "--cluster-node-timeout", "2000",
						"--cluster-port", Integer.toString(FreePort.find())));
			}
			servers = new RedisClusterServers(started);
			servers.form();
		}
		catch (RuntimeException ex) {
			started.forEach(RedisProcess::close);
			throw ex;
		}
		return servers;
	}

	private void form() {
		int count = this.masters.size();
		for (int index = 0; index < count; index++) {
			RedisProcess master = this.masters.get(index);
			master.command("CLUSTER", "SET-CONFIG-EPOCH", Integer.toString(index + 1));
			master.command("CLUSTER", "ADDSLOTSRANGE", Integer.toString(SLOTS * index / count),
					Integer.toString(SLOTS * (index + 1) / count - 1));
		}
		RedisProcess first = this.masters.get(0);
		for (RedisProcess other : this.masters.subList(1, count)) {
			first.command("CLUSTER", "MEET", "127.0.0.1", Integer.toString(other.port()), clusterPort(other));
		}
		Awaitility.await()
			.pollInterval(Duration.ofMillis(50))
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.masters.stream().allMatch(this::isComplete));
	}

	private static String clusterPort(RedisProcess server) {
		return ((List<?>) Objects.requireNonNull(server.command("CONFIG", "GET", "cluster-port"))).get(1).toString();
	}

	private boolean isComplete(RedisProcess server) {
		String info = String.valueOf(server.command("CLUSTER", "INFO"));
		return info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:" + this.masters.size())
				&& info.contains("cluster_size:" + this.masters.size());
	}

	/**
	 * Returns the servers.
	 * @return all masters, in the order of their slots
	 */
	public List<RedisProcess> masters() {
		return this.masters;
	}

	/**
	 * Finds the server that holds a key.
	 * @param key the key
	 * @return the master of its slot when the Cluster was started
	 */
	public RedisProcess masterOf(String key) {
		long slot = (Long) Objects.requireNonNull(this.masters.get(0).command("CLUSTER", "KEYSLOT", key));
		return this.masters.get((int) ((slot * this.masters.size() + this.masters.size() - 1) / SLOTS));
	}

	@Override
	public void close() {
		this.masters.forEach(RedisProcess::close);
	}

}
