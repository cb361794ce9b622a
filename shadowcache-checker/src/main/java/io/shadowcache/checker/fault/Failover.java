package io.shadowcache.checker.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

import io.shadowcache.test.server.RedisProcess;

/**
 * Puts a replica that lags in the place of Redis, at the same address, as a managed
 * service does. In the end the first server is back, with the state of the replica.
 */
final class Failover {

	private static final int LAG_MILLIS = 1000;

	private static final int AWAY_MILLIS = 500;

	private static final int REPLACED_MILLIS = 3000;

	private static final int PATIENCE = 200;

	private final CheckedRedis redis;

	private final Path snapshot;

	private final Pause pause;

	Failover(CheckedRedis redis, Path snapshot, Pause pause) {
		this.redis = redis;
		this.snapshot = snapshot;
		this.pause = pause;
	}

	void happen() throws Exception {
		RedisProcess master = this.redis.process();
		String port = Integer.toString(master.port());
		Object unused = master.command("CONFIG", "SET", "repl-diskless-sync-delay", "0");
		try (RedisProcess replica = this.redis.replica()) {
			awaitCopy(replica);
			Object detached = replica.command("REPLICAOF", "NO", "ONE");
			this.pause.upTo(LAG_MILLIS);
			master.kill();
			this.pause.upTo(AWAY_MILLIS);
			Object moved = replica.command("CONFIG", "SET", "port", port);
			this.pause.upTo(REPLACED_MILLIS);
			save(master);
			if (!Objects.equals(detached, moved)) {
				throw new IllegalStateException("The replica did not take over: " + moved);
			}
		}
		master.restartFrom(this.snapshot);
	}

	private void awaitCopy(RedisProcess replica) throws InterruptedException {
		for (int attempt = 0; attempt < PATIENCE; attempt++) {
			if (String.valueOf(replica.command("INFO", "replication")).contains("master_link_status:up")) {
				return;
			}
			this.pause.upTo(1);
		}
		throw new IllegalStateException("The replica has no copy");
	}

	/**
	 * Whoever listens at the address of the first server is the replica now.
	 */
	private void save(RedisProcess address) throws Exception {
		Object unused = address.command("SAVE");
		Path directory = Path.of(setting(address, "dir"));
		Files.copy(directory.resolve(setting(address, "dbfilename")), this.snapshot,
				StandardCopyOption.REPLACE_EXISTING);
	}

	private static String setting(RedisProcess address, String name) {
		List<?> reply = (List<?>) Objects.requireNonNull(address.command("CONFIG", "GET", name));
		return String.valueOf(reply.get(1));
	}

}
