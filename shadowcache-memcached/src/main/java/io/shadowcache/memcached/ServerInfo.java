package io.shadowcache.memcached;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.store.StoreException;

/**
 * What a process of memcached says about itself.
 *
 * @param version its version
 * @param pid its process id, which is often 1 in a container
 * @param startSeconds when it was started, by its own clock, in seconds since the epoch
 * @param maxItemBytes how large an item may be, with its key and some 60 bytes
 */
record ServerInfo(String version, long pid, long startSeconds, long maxItemBytes) {

	private static final String DEFAULT_MAX_ITEM_BYTES = Integer.toString(1 << 20);

	/**
	 * Asks a server.
	 * @throws StoreException if it does not answer, or cannot be used
	 */
	static ServerInfo ask(Connection connection, Duration timeout) {
		Map<String, String> general = connection.stats("", timeout);
		Map<String, String> settings = connection.stats("settings", timeout);
		if ("no".equals(settings.get("cas_enabled"))) {
			throw new StoreException("memcached runs without compare-and-swap: start it without -C");
		}
		long start = number(general, "time") - number(general, "uptime");
		String limit = settings.getOrDefault("item_size_max", DEFAULT_MAX_ITEM_BYTES);
		return new ServerInfo(general.getOrDefault("version", "of unknown version"), number(general, "pid"), start,
				number(Map.of("item_size_max", limit), "item_size_max"));
	}

	private static long number(Map<String, String> statistics, String name) {
		String text = statistics.getOrDefault(name, "");
		if (!text.matches("\\d{1,18}")) {
			throw new StoreException(
					"The server's statistics have no %s, so that a restart could not be noticed: it is no memcached, or a proxy"
						.formatted(name));
		}
		return Long.parseLong(text);
	}

	/**
	 * Returns the identity that the generation of a database on this server has.
	 * @return a hash of the process id and the database, then the start
	 */
	Bits128 identity(String database) {
		byte[] name = (this.pid + ":" + database).getBytes(StandardCharsets.UTF_8);
		return new Bits128(Bits128.hashOf(name).high(), this.startSeconds);
	}

	/**
	 * Whether two identities are of one process. The start is the difference of two
	 * rounded numbers, so that a second more or less says nothing; a process that took
	 * the place of another within a second is as empty as any new one.
	 */
	static boolean isSame(Bits128 one, Bits128 other) {
		return one.high() == other.high() && isSameStart(one.low(), other.low());
	}

	boolean isSameProcessAs(ServerInfo other) {
		return this.pid == other.pid && isSameStart(this.startSeconds, other.startSeconds);
	}

	private static boolean isSameStart(long one, long other) {
		return Math.abs(one - other) <= 1;
	}

	@Override
	public String toString() {
		return "memcached " + this.version;
	}

}
