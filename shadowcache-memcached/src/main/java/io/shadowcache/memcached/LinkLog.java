package io.shadowcache.memcached;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people, once each, that a server went away and that it is back. Confined to one
 * thread.
 */
final class LinkLog {

	private static final Logger logger = LoggerFactory.getLogger(MemcachedEntryStore.class);

	private final ServerAddress address;

	private final String consequence;

	private boolean down;

	/**
	 * Makes a log.
	 * @param control whether the server holds the versions
	 */
	LinkLog(ServerAddress address, boolean control) {
		this.address = address;
		this.consequence = control ? "reads go to the database until it answers"
				: "its share of the entries is missing until it answers";
	}

	void up(ServerInfo server) {
		if (this.down) {
			logger.info("{} at {} is used again", server, this.address);
			this.down = false;
		}
		else {
			logger.debug("Connected to {} at {}", server, this.address);
		}
	}

	void down(String reason) {
		if (!this.down) {
			logger.warn("memcached at {} cannot be used; {}: {}", this.address, this.consequence, reason);
			this.down = true;
		}
	}

}
