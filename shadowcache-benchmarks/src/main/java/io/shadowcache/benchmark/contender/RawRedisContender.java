package io.shadowcache.benchmark.contender;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.shadowcache.benchmark.process.Contender;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.store.Entry;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * The floors: commands of Lettuce on one connection, for the very keys that ShadowCache
 * asks for, with and without decoding what it has stored.
 */
public final class RawRedisContender implements Contender {

	private final RedisClient client;

	private final RedisAsyncCommands<byte[], byte[]> redis;

	private final Floor list;

	private final Floor row;

	/**
	 * Has an application fill the cache, and takes its keys over.
	 * @param settings where Redis is, and properties of the application
	 */
	public RawRedisContender(Settings settings) {
		this.client = RedisClient.create("redis://127.0.0.1:" + settings.redisPort());
		StatefulRedisConnection<byte[], byte[]> connection = this.client.connect(ByteArrayCodec.INSTANCE);
		this.redis = connection.async();
		try (ConfigurableApplicationContext application = ShadowApplication.start(settings, CachedRows.class)) {
			CachedRows rows = application.getBean(CachedRows.class);
			ValueCodec codec = application.getBean(ValueCodec.class);
			HitKeys keys = new HitKeys(this.client);
			this.list = new Floor(keys.of(() -> rows.list(1)), codec("list", codec));
			this.row = new Floor(keys.of(() -> rows.row(1)), codec("row", codec));
		}
	}

	private static TypeCodec codec(String method, ValueCodec codec) {
		Type type = Arrays.stream(CachedRows.class.getMethods())
			.filter((candidate) -> candidate.getName().equals(method))
			.findFirst()
			.orElseThrow()
			.getGenericReturnType();
		return ValueType.of(type, codec).codec();
	}

	@Override
	public Callable<?> task(String name) {
		Floor floor = name.endsWith(":list") ? this.list : this.row;
		return switch (name.substring(0, name.indexOf(':'))) {
			case "get" -> () -> this.redis.get(floor.entry()).get();
			case "get-decode" -> () -> floor.decode(this.redis.get(floor.entry()).get());
			case "mget" -> () -> this.redis.mget(floor.keys).get();
			case "mget-decode" -> () -> floor.decode(this.redis.mget(floor.keys).get().get(0).getValue());
			case "versions" -> () -> this.redis.mget(floor.versions()).get();
			default -> Contender.super.task(name);
		};
	}

	@Override
	public void close() {
		this.client.shutdown();
	}

	/**
	 * What a hit of one query asks for.
	 */
	private static final class Floor {

		private final byte[][] keys;

		private final TypeCodec codec;

		Floor(List<String> keys, TypeCodec codec) {
			this.keys = keys.stream().map((key) -> key.getBytes(StandardCharsets.US_ASCII)).toArray(byte[][]::new);
			this.codec = codec;
		}

		byte[] entry() {
			return this.keys[0];
		}

		byte[][] versions() {
			return Arrays.copyOfRange(this.keys, 1, this.keys.length);
		}

		Object decode(byte[] frame) {
			return this.codec.decode(frame, Entry.FRAME_BYTES, frame.length - Entry.FRAME_BYTES);
		}

	}

}
