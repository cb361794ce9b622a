package io.shadowcache.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A remote hit of 20 rows through the annotated proxy, and the floor under it: one
 * {@code MGET} of a value of the same size and four small ones, not decoded.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class HitBenchmark {

	private static final int ENTRY_BYTES = 2_900;

	private static final int CONTROL_KEYS = 5;

	private static final int CONTROL_BYTES = 17;

	private @Nullable Contenders contenders;

	private @Nullable CachedRows rows;

	private @Nullable RedisClient client;

	private @Nullable StatefulRedisConnection<byte[], byte[]> connection;

	private byte[][] keys = {};

	/**
	 * Starts Redis and the application, and fills the caches.
	 */
	@Setup
	public void start() {
		Contenders started = new Contenders();
		this.contenders = started;
		this.rows = started.bean(CachedRows.class);
		this.client = RedisClient.create("redis://127.0.0.1:" + started.redis().port());
		this.connection = this.client.connect(ByteArrayCodec.INSTANCE);
		this.keys = new byte[1 + CONTROL_KEYS][];
		for (int index = 0; index < this.keys.length; index++) {
			this.keys[index] = ("floor:" + index).getBytes(StandardCharsets.US_ASCII);
			this.connection.sync().set(this.keys[index], new byte[(index == 0) ? ENTRY_BYTES : CONTROL_BYTES]);
		}
	}

	/**
	 * Stops everything.
	 */
	@TearDown
	public void stop() {
		if (this.client != null) {
			this.client.shutdown();
		}
		if (this.contenders != null) {
			this.contenders.close();
		}
	}

	/**
	 * A hit in ShadowCache.
	 * @return 20 rows
	 */
	@Benchmark
	public List<Row> shadowCache() {
		return rows().byShadowCache(1);
	}

	/**
	 * A hit in Spring's {@code RedisCacheManager} with generic JSON.
	 * @return 20 rows
	 */
	@Benchmark
	public List<Row> springCache() {
		return rows().bySpring(1);
	}

	/**
	 * The floor.
	 * @return bytes
	 */
	@Benchmark
	public List<KeyValue<byte[], byte[]>> rawMget() {
		StatefulRedisConnection<byte[], byte[]> open = this.connection;
		return (open != null) ? open.sync().mget(this.keys) : List.of();
	}

	private CachedRows rows() {
		CachedRows bean = this.rows;
		if (bean == null) {
			throw new IllegalStateException("Not started");
		}
		return bean;
	}

}
