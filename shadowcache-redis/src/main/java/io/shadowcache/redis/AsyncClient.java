package io.shadowcache.redis;

import java.time.Duration;

import io.lettuce.core.RedisChannelWriter;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisReactiveCommandsImpl;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StatefulRedisConnectionImpl;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.protocol.PushHandler;
import io.lettuce.core.resource.ClientResources;
import org.jspecify.annotations.Nullable;

/**
 * A client whose connections have asynchronous commands only. Blocking ones are a proxy
 * for some thousand methods, which Lettuce would make for every connection, and which
 * would cost more of the start and the heap than anything else in it.
 */
final class AsyncClient extends RedisClient {

	AsyncClient(ClientResources resources) {
		super(resources, new RedisURI());
	}

	@Override
	protected <K, V> StatefulRedisConnectionImpl<K, V> newStatefulRedisConnection(RedisChannelWriter writer,
			PushHandler pushes, RedisCodec<K, V> codec, Duration timeout) {
		return new Connection<>(writer, pushes, codec, timeout);
	}

	private static final class Connection<K, V> extends StatefulRedisConnectionImpl<K, V> {

		Connection(RedisChannelWriter writer, PushHandler pushes, RedisCodec<K, V> codec, Duration timeout) {
			super(writer, pushes, codec, timeout);
		}

		@Override
		protected @Nullable RedisCommands<K, V> newRedisSyncCommandsImpl() {
			return null;
		}

		@Override
		protected @Nullable RedisReactiveCommandsImpl<K, V> newRedisReactiveCommandsImpl() {
			return null;
		}

	}

}
