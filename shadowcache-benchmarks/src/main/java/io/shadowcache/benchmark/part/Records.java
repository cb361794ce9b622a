package io.shadowcache.benchmark.part;

import java.util.List;
import java.util.Objects;

import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Paired;
import io.shadowcache.test.server.RedisProcess;

/**
 * The entries of a growing Redis: some that are read, and copies of one of them that only
 * take room.
 */
final class Records {

	private static final int CHUNK = 1000;

	private static final String COPY = """
			local value = redis.call('GET', KEYS[1])
			for i = tonumber(ARGV[1]), tonumber(ARGV[2]) do
			  redis.call('SET', KEYS[1]:sub(1, -13) .. string.format('%012d', i), value, 'PX', 3600000)
			end
			return 0
			""";

	private final RedisProcess redis;

	private final ContenderProcess process;

	private final int read;

	private int present;

	Records(RedisProcess redis, ContenderProcess process, int read) {
		this.redis = redis;
		this.process = process;
		this.read = read;
		this.present = read;
	}

	/**
	 * Loads those that are read.
	 */
	void load() {
		Paired.awaitHits(this.process, "record:1");
		String unused = this.process.ask(Integer.toString(this.read));
	}

	/**
	 * Adds copies.
	 * @param entries how many entries there are then
	 * @return how many bytes an entry takes, key included
	 */
	double growTo(int entries) {
		String key = anyEntry();
		double before = memory();
		int added = Math.max(CHUNK, entries - this.present);
		for (int first = this.present; first < this.present + added; first += CHUNK) {
			this.redis.command("EVAL", COPY, "1", key, Integer.toString(first),
					Integer.toString(Math.min(first + CHUNK, this.present + added) - 1));
		}
		this.present += added;
		return (memory() - before) / added;
	}

	private double memory() {
		return RedisUse.of(List.of(this.redis)).memory();
	}

	private String anyEntry() {
		for (String cursor = "0";;) {
			List<?> page = (List<?>) Objects
				.requireNonNull(this.redis.command("SCAN", cursor, "MATCH", "shadowcache:*:e:*", "COUNT", "1000"));
			List<?> keys = (List<?>) page.get(1);
			if (!keys.isEmpty()) {
				return keys.get(0).toString();
			}
			cursor = page.get(0).toString();
			if (cursor.equals("0")) {
				throw new IllegalStateException("There is no entry");
			}
		}
	}

}
