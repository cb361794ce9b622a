package io.shadowcache.compat.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.shadowcache.compat.format.Unicode;
import org.jspecify.annotations.Nullable;

/**
 * Strings in one database of a Redis. Every operation ends within the timeouts, with an
 * {@link EntriesUnavailableException} if Redis did not do it.
 */
public final class RedisEntries implements AutoCloseable {

	private static final ScanArgs STEP = ScanArgs.Builder.limit(1000);

	private final ClientResources resources;

	private final RedisClient client;

	private final List<RedisLink> links;

	private final AtomicInteger turn = new AtomicInteger();

	/**
	 * Prepares connections, which are made when they are first needed.
	 * @param uri server, credentials and database
	 * @param connections how many, at least one; commands take turns
	 * @param timeouts how long to wait
	 */
	public RedisEntries(RedisURI uri, int connections, RedisTimeouts timeouts) {
		RedisURI target = RedisURI.builder(uri).withTimeout(timeouts.connect()).build();
		this.resources = ClientResources.builder()
			.ioThreadPoolSize(2)
			.computationThreadPoolSize(2)
			.reconnectDelay(Delay.constant(timeouts.connect()))
			.threadFactoryProvider((pool) -> new DefaultThreadFactory("shadowcache-compat-" + pool, true))
			.build();
		this.client = RedisClient.create(this.resources);
		this.client.setOptions(ClientOptions.builder()
			.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
			.socketOptions(SocketOptions.builder().connectTimeout(timeouts.connect()).build())
			.build());
		this.links = Stream.generate(() -> new RedisLink(this.client, target, timeouts)).limit(connections).toList();
	}

	/**
	 * Reads an entry.
	 * @param key any text
	 * @return the value as UTF-8 text, or null if there is none
	 */
	public @Nullable String get(String key) {
		byte[] value = link().<byte @Nullable []>call((redis) -> redis.get(Unicode.utf8(key)));
		return (value != null) ? new String(value, StandardCharsets.UTF_8) : null;
	}

	/**
	 * Writes an entry, of whatever type there was before.
	 * @param key any text
	 * @param value any text
	 * @param seconds how long it lives, at least 1
	 */
	public void set(String key, String value, long seconds) {
		link().call((redis) -> redis.set(Unicode.utf8(key), Unicode.utf8(value),
				SetArgs.Builder.ex(Duration.ofSeconds(seconds))));
	}

	/**
	 * Deletes a key.
	 * @param key any text
	 * @return whether there was one
	 */
	public boolean delete(String key) {
		return link().call((redis) -> redis.del(Unicode.utf8(key))) > 0;
	}

	/**
	 * Deletes keys by walking over all keys of the database.
	 * @param condition which keys, called on the calling thread
	 * @return how many were deleted
	 */
	public long deleteAll(Predicate<String> condition) {
		RedisLink link = link();
		long deleted = 0;
		ScanCursor cursor = ScanCursor.INITIAL;
		do {
			ScanCursor from = cursor;
			KeyScanCursor<byte[]> step = link.call((redis) -> redis.scan(from, STEP));
			byte[][] matches = step.getKeys()
				.stream()
				.filter((key) -> condition.test(new String(key, StandardCharsets.UTF_8)))
				.toArray(byte[][]::new);
			if (matches.length > 0) {
				deleted += link.call((redis) -> redis.del(matches));
			}
			cursor = step;
		}
		while (!cursor.isFinished());
		return deleted;
	}

	private RedisLink link() {
		return this.links.get(Math.floorMod(this.turn.getAndIncrement(), this.links.size()));
	}

	@Override
	public void close() {
		this.client.shutdown(0, 2, TimeUnit.SECONDS);
		this.resources.shutdown(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
	}

}
