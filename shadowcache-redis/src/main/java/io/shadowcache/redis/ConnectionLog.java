package io.shadowcache.redis;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people once when the server goes away and once when it is back. Confined to one
 * thread.
 */
final class OutageLog {

	private static final Logger logger = LoggerFactory.getLogger(RedisEntryStore.class);

	private final String target;

	private boolean down;

	OutageLog(String target) {
		this.target = target;
	}

	void up(ServerInfo server) {
		if (this.down) {
			logger.info("{} ({}) is used again", server, this.target);
			this.down = false;
		}
		else {
			logger.debug("Connected to {} ({})", server, this.target);
		}
	}

	void down(String reason) {
		if (!this.down) {
			logger.warn("Redis ({}) cannot be used; reads go to the database until it answers: {}", this.target,
					reason);
			this.down = true;
		}
	}

}
