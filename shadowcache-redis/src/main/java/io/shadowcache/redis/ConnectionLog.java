package io.shadowcache.redis;

import java.time.Duration;

import io.shadowcache.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people, once each, that the server went away, that it is back, and that it may
 * evict what must not be lost. Confined to one thread.
 */
final class ConnectionLog {

	private static final Logger logger = LoggerFactory.getLogger(RedisEntryStore.class);

	private static final Duration TIMEOUT = Duration.ofMillis(250);

	private final String target;

	private boolean down;

	private boolean policyChecked;

	ConnectionLog(String target) {
		this.target = target;
	}

	void up(RawConnection connection, ServerInfo server) {
		if (this.down) {
			logger.info("{} ({}) is used again", server, this.target);
			this.down = false;
		}
		else {
			logger.debug("Connected to {} ({})", server, this.target);
		}
		if (!this.policyChecked) {
			checkPolicy(connection);
		}
	}

	void down(String reason) {
		if (!this.down) {
			logger.warn("Redis ({}) cannot be used; reads go to the database until it answers: {}", this.target,
					reason);
			this.down = true;
		}
	}

	/**
	 * Reads the policy from INFO, which verification needs anyway, because many services
	 * do not permit CONFIG.
	 */
	private void checkPolicy(RawConnection connection) {
		try {
			String policy = ServerInfo.field(connection.info("memory", TIMEOUT), "maxmemory_policy", "unknown");
			this.policyChecked = true;
			if (policy.startsWith("allkeys-")) {
				logger.warn(
						"Redis ({}) may evict any key (maxmemory-policy {}), also the marks of running writers, "
								+ "after which a read may be stale: set it to volatile-lru, volatile-ttl or noeviction",
						this.target, policy);
			}
			else {
				logger.debug("The eviction policy is {}", policy);
			}
		}
		catch (StoreException ex) {
			logger.debug("Cannot read the eviction policy", ex);
		}
	}

}
