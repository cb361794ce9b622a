package io.shadowcache.checker.worker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StaticCredentialsProvider;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.key.CacheKey;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

/**
 * A connection to Redis that nobody verifies, and that comes back by itself.
 */
final class RawRedis {

	private static final Duration TIMEOUT = Duration.ofMillis(100);

	private final RedisURI uri;

	private @Nullable RedisCommands<byte[], byte[]> commands;

	private RawRedis(RedisURI uri) {
		this.uri = uri;
	}

	static RawRedis of(Environment environment) {
		RedisURI uri = RedisURI.builder()
			.withHost(environment.getRequiredProperty("spring.data.redis.host"))
			.withPort(environment.getRequiredProperty("spring.data.redis.port", Integer.class))
			.withTimeout(TIMEOUT)
			.build();
		String password = environment.getProperty("spring.data.redis.password");
		if (password != null) {
			uri.setCredentialsProvider(new StaticCredentialsProvider(
					environment.getProperty("spring.data.redis.username"), password.toCharArray()));
		}
		return new RawRedis(uri);
	}

	synchronized RedisCommands<byte[], byte[]> commands() {
		if (this.commands == null) {
			RedisClient client = RedisClient.create(this.uri);
			client.setOptions(ClientOptions.builder()
				.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
				.build());
			this.commands = client.connect(ByteArrayCodec.INSTANCE).sync();
		}
		return this.commands;
	}

	/**
	 * Brings an entry, the generation and the versions as they are.
	 */
	List<byte @Nullable []> read(CacheKey key, DependencySet dependencies) {
		List<byte[]> names = new ArrayList<>();
		names.add(bytes("shadowcache:checker:" + dependencies.database() + ":e:" + key.hash().toHex()));
		names.add(bytes("{shadowcache:" + dependencies.database() + "}:g"));
		dependencies.forEach((dependency) -> names.add(control(dependency, 'v')));
		List<byte @Nullable []> values = new ArrayList<>();
		for (KeyValue<byte[], byte[]> value : commands().mget(names.toArray(byte[][]::new))) {
			values.add(value.getValueOrElse(null));
		}
		return values;
	}

	static byte[] control(Dependency dependency, char kind) {
		return bytes("{shadowcache:" + dependency.database() + "}:" + kind + ":" + dependency);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
