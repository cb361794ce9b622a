package io.shadowcache.redis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StaticCredentialsProvider;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.ArrayOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.ProtocolKeyword;
import org.testcontainers.containers.GenericContainer;

/**
 * Sends commands to servers in containers.
 */
final class Containers {

	private Containers() {
	}

	static void command(GenericContainer<?> container, String password, String... command) {
		RedisURI uri = RedisURI.create(container.getHost(), container.getMappedPort(6379));
		uri.setCredentialsProvider(new StaticCredentialsProvider(null, password.toCharArray()));
		try (RedisClient client = RedisClient.create(uri);
				StatefulRedisConnection<String, String> connection = client.connect()) {
			CommandArgs<String, String> arguments = new CommandArgs<>(StringCodec.UTF8);
			Arrays.stream(command).skip(1).forEach(arguments::add);
			connection.sync().dispatch(new Keyword(command[0]), new ArrayOutput<>(StringCodec.UTF8), arguments);
		}
	}

	/**
	 * A command by its name.
	 *
	 * @param name the name
	 */
	private record Keyword(String name) implements ProtocolKeyword {

		@Override
		public byte[] getBytes() {
			return this.name.getBytes(StandardCharsets.US_ASCII);
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
