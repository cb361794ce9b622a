package io.shadowcache.redis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

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

	static RedisClient client(GenericContainer<?> container, String password) {
		RedisURI uri = RedisURI.create(container.getHost(), container.getMappedPort(6379));
		uri.setCredentialsProvider(new StaticCredentialsProvider(null, password.toCharArray()));
		return RedisClient.create(uri);
	}

	static void command(GenericContainer<?> container, String password, String... command) {
		try (RedisClient client = client(container, password);
				StatefulRedisConnection<String, String> connection = client.connect()) {
			send(connection, command);
		}
	}

	static List<Object> send(StatefulRedisConnection<String, String> connection, String... command) {
		CommandArgs<String, String> arguments = new CommandArgs<>(StringCodec.UTF8);
		Arrays.stream(command).skip(1).forEach(arguments::add);
		return connection.sync().dispatch(new Keyword(command[0]), new ArrayOutput<>(StringCodec.UTF8), arguments);
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
