package io.shadowcache.memcached;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

import io.shadowcache.key.CacheKey;

/**
 * The links to all servers.
 *
 * @param all one for each server, in their order
 * @param entries tells which of them holds an entry
 */
record ServerLinks(List<ServerLink> all, EntryServers entries) implements AutoCloseable {

	/**
	 * Makes links that are not started.
	 * @param generations what connections to the first server must go through
	 */
	static ServerLinks to(List<ServerAddress> servers, Connector connector, Verification generations,
			Duration timeout) {
		List<ServerLink> links = new ArrayList<>();
		for (ServerAddress server : servers) {
			Verification verification = links.isEmpty() ? generations : Verification.NONE;
			links.add(new ServerLink(server, connector, verification, timeout));
		}
		return new ServerLinks(List.copyOf(links), new EntryServers(links));
	}

	/**
	 * Begins to connect and waits for the first attempts, but no longer than the timeout.
	 */
	void start(Duration timeout, LongSupplier nanoTime) {
		long deadline = nanoTime.getAsLong() + timeout.toNanos();
		this.all.forEach(ServerLink::start);
		this.all
			.forEach((link) -> link.awaitFirstAttempt(Duration.ofNanos(Math.max(0, deadline - nanoTime.getAsLong()))));
	}

	/**
	 * The link to the server of generation and versions.
	 */
	ServerLink control() {
		return this.all.get(0);
	}

	ServerLink holderOf(CacheKey key) {
		return this.entries.holderOf(key.hash());
	}

	@Override
	public void close() {
		this.all.forEach(ServerLink::close);
	}

}
