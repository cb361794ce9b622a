package io.shadowcache.sample.server;

import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;

/**
 * How Lettuce reaches the embedded Redis.
 *
 * @param port the port of 127.0.0.1 that the server listens on
 */
record EmbeddedRedisConnectionDetails(int port) implements DataRedisConnectionDetails {

	@Override
	public Standalone getStandalone() {
		return Standalone.of("127.0.0.1", this.port);
	}

}
