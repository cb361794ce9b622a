package io.shadowcache.benchmark;

import java.util.Objects;
import java.util.concurrent.TimeUnit;

import io.shadowcache.test.server.RedisProcess;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;

/**
 * Making every entry of a table useless, each time anew, with this many entries in Redis.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class InvalidationBenchmark {

	private static final int CHUNK = 1000;

	private static final String FILL = "for i = 1, tonumber(ARGV[2]) do"
			+ " redis.call('SET', ARGV[1] .. i, 'x', 'PX', 3600000) end return 0";

	/** How many entries depend on the table. */
	@Param({ "1000", "100000", "1000000" })
	private int entries;

	private @Nullable Contenders contenders;

	/**
	 * Starts Redis and the application.
	 */
	@Setup
	public void start() {
		this.contenders = new Contenders();
	}

	/**
	 * Fills Redis as the two caches would: with keys of the same form.
	 */
	@Setup(Level.Iteration)
	public void fill() {
		RedisProcess redis = started().redis();
		for (int first = 0; first < this.entries; first += CHUNK) {
			fill(redis, "rows::" + first + ":");
			fill(redis, "shadowcache:application:benchmark:e:" + first + ":");
		}
	}

	/**
	 * Fills in chunks, since a script that runs for long looks like an outage.
	 */
	private static void fill(RedisProcess redis, String prefix) {
		redis.command("EVAL", FILL, "0", prefix, Integer.toString(CHUNK));
	}

	/**
	 * Stops everything.
	 */
	@TearDown
	public void stop() {
		started().close();
	}

	/**
	 * Replaces the version of the table.
	 */
	@Benchmark
	public void shadowCache() {
		started().bean(CachedRows.class).change();
	}

	/**
	 * Clears Spring's cache by {@code KEYS} and {@code DEL}, and waits for it, as the
	 * other does; {@code clear()} returns earlier.
	 */
	@Benchmark
	public void springCache() {
		Cache cache = Objects.requireNonNull(started().bean(CacheManager.class).getCache("rows"));
		cache.invalidate();
	}

	private Contenders started() {
		return Objects.requireNonNull(this.contenders, "contenders");
	}

}
