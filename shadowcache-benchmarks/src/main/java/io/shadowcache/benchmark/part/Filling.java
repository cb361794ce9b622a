package io.shadowcache.benchmark.part;

import java.util.Map;

import io.shadowcache.test.server.RedisProcess;

/**
 * Fills Redis with entries as a cache would keep them.
 */
final class Filling {

	/** Fills in chunks, since a script that runs for long looks like an outage. */
	private static final int CHUNK = 1000;

	private static final String KEYS = "redis.call('SET', %s .. i, 'x', 'PX', 3600000)";

	private static final Map<String, String> LINES = Map.of("script", KEYS.formatted("'other:'"), "shadowcache",
			KEYS.formatted("'shadowcache:application:benchmark:e:'"), "keys", KEYS.formatted("'typed:list::'"), "scan",
			KEYS.formatted("'typed:list::'"), "redisson", "redis.call('HSET', 'list', i, 'x')", "redisson-ttl",
			"redis.call('HSET', 'list', i, 'x') redis.call('ZADD', 'redisson__timeout__set:{list}', 9999999999999, i)",
			"tags", KEYS.formatted("'tagged:'") + " redis.call('SADD', 'tag', 'tagged:' .. i)");

	private final String way;

	private final RedisProcess redis;

	private final String script;

	Filling(String way, RedisProcess redis) {
		this.way = way;
		this.redis = redis;
		this.script = "for i = tonumber(ARGV[1]), tonumber(ARGV[2]) do %s end return 0".formatted(LINES.get(way));
	}

	/**
	 * Whether the entries are still there after an invalidation.
	 */
	boolean isKept() {
		return this.way.equals("shadowcache") || this.way.equals("script");
	}

	/**
	 * Fills.
	 * @param entries how many entries there are then
	 */
	void fill(int entries) {
		for (int first = 0; first < entries; first += CHUNK) {
			this.redis.command("EVAL", this.script, "0", Integer.toString(first),
					Integer.toString(Math.min(first + CHUNK, entries) - 1));
		}
	}

}
