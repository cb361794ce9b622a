package io.shadowcache.benchmark.contender;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

import io.lettuce.core.RedisClient;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.shadowcache.benchmark.process.Contender;
import io.shadowcache.benchmark.process.Settings;

/**
 * The floor of a miss, without ShadowCache: what any cache must do that looks an entry up
 * with its versions, runs the query, and stores the result by a script if these are what
 * they were. It keeps nothing in order and decides nothing; keys and values are as long
 * as those of ShadowCache.
 * <p>
 * The steps take longer in this order than each does in a loop of its own: three
 * processes take turns, and whoever is woken finds the caches of the processor cold.
 */
public final class HandMadeMissContender implements Contender {

	private static final byte[] STORE = bytes("""
			local values = redis.call('MGET', unpack(KEYS, 2))
			for i = 1, #KEYS - 1 do
			  if values[i] ~= ARGV[2 + i] then return 0 end
			end
			redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
			return 1
			""");

	private static final String ENTRY = "shadowcache:application:benchmark:e:0123456789abcd";

	/** Has as many digits as the rest of a key. */
	private static final long FIRST = 100_000_000_000_000_000L;

	private static final byte[] GENERATION_KEY = bytes("{shadowcache:benchmark}:by-hand:g");

	private static final byte[] VERSION_KEY = bytes("{shadowcache:benchmark}:by-hand:v:t:fare");

	private static final byte[] GENERATION = new byte[40];

	private static final byte[] VERSION = new byte[17];

	private static final byte[] FRAME = new byte[90];

	private static final byte[] LIFE = bytes("3600000");

	private final DatabaseContender application;

	private final RedisClient client;

	private final RedisAsyncCommands<byte[], byte[]> redis;

	private final String digest;

	private final AtomicLong calls = new AtomicLong();

	/**
	 * Starts an application without ShadowCache, and connects to Redis.
	 * @param settings where Redis and the database are, and properties
	 * @throws Exception if Redis does not answer
	 */
	public HandMadeMissContender(Settings settings) throws Exception {
		this.application = new DatabaseContender(settings.with("--shadowcache.enabled", false));
		this.client = RedisClient.create("redis://127.0.0.1:" + settings.redisPort());
		this.redis = this.client.connect(ByteArrayCodec.INSTANCE).async();
		String unused = this.redis.set(GENERATION_KEY, GENERATION).get();
		unused = this.redis.set(VERSION_KEY, VERSION).get();
		this.digest = this.redis.scriptLoad(STORE).get();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	@Override
	public Callable<?> task(String name) {
		Callable<?> query = this.application.task("miss");
		return switch (name) {
			case "query" -> query;
			case "lookup" -> () -> lookup(newEntry());
			case "store" -> () -> store(newEntry());
			case "by-hand" -> () -> {
				byte[] entry = newEntry();
				Object unused = lookup(entry);
				unused = query.call();
				return store(entry);
			};
			default -> Contender.super.task(name);
		};
	}

	private byte[] newEntry() {
		return bytes(ENTRY + (FIRST + this.calls.incrementAndGet()));
	}

	private Object lookup(byte[] entry) throws Exception {
		return this.redis.mget(entry, GENERATION_KEY, VERSION_KEY).get();
	}

	private Object store(byte[] entry) throws Exception {
		byte[][] keys = { entry, GENERATION_KEY, VERSION_KEY };
		return this.redis.<Long>evalsha(this.digest, ScriptOutputType.INTEGER, keys, FRAME, LIFE, GENERATION, VERSION)
			.get();
	}

	@Override
	public void close() {
		this.client.shutdown();
		this.application.close();
	}

}
