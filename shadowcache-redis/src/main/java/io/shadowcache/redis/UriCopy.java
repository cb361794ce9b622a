package io.shadowcache.redis;

import java.time.Duration;

import io.lettuce.core.RedisURI;

/**
 * Copies addresses, which are mutable. Lettuce's own builder leaves Sentinels out.
 */
final class UriCopy {

	private UriCopy() {
	}

	static RedisURI of(RedisURI uri) {
		if (uri.getSentinels().isEmpty()) {
			return RedisURI.builder(uri).build();
		}
		RedisURI copy = new RedisURI();
		copy.setSentinelMasterId(uri.getSentinelMasterId());
		copy.setCredentialsProvider(uri.getCredentialsProvider());
		copy.setDatabase(uri.getDatabase());
		copy.setClientName(uri.getClientName());
		copy.setSsl(uri.isSsl());
		copy.setVerifyPeer(uri.getVerifyMode());
		copy.setStartTls(uri.isStartTls());
		copy.setTimeout(uri.getTimeout());
		uri.getSentinels().forEach((sentinel) -> copy.getSentinels().add(of(sentinel)));
		return copy;
	}

	/**
	 * Copies an address so that its handshake ends in time.
	 */
	static RedisURI withTimeout(RedisURI uri, Duration timeout) {
		RedisURI copy = of(uri);
		copy.setTimeout(timeout);
		copy.getSentinels().forEach((sentinel) -> sentinel.setTimeout(timeout));
		return copy;
	}

}
