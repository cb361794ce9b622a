package io.shadowcache.compat.redis;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import org.jspecify.annotations.Nullable;

/**
 * One connection, made when it is first needed. Of an unreachable Redis it is asked again
 * only after the connect timeout, so that callers do not all wait.
 */
final class RedisLink {

	private final RedisClient client;

	private final RedisURI uri;

	private final RedisTimeouts timeouts;

	private @Nullable CompletableFuture<StatefulRedisConnection<byte[], byte[]>> connection;

	private long attemptedAt;

	RedisLink(RedisClient client, RedisURI uri, RedisTimeouts timeouts) {
		this.client = client;
		this.uri = uri;
		this.timeouts = timeouts;
	}

	<T> T call(Function<RedisAsyncCommands<byte[], byte[]>, ? extends Future<T>> command) {
		var connected = await(connection(), this.timeouts.connect(), "connect");
		return await(command.apply(connected.async()), this.timeouts.command(), "answer");
	}

	private synchronized CompletableFuture<StatefulRedisConnection<byte[], byte[]>> connection() {
		var current = this.connection;
		long now = System.nanoTime();
		boolean again = current != null && current.isCompletedExceptionally()
				&& now - this.attemptedAt >= this.timeouts.connect().toNanos();
		if (current == null || again) {
			this.attemptedAt = now;
			current = this.client.connectAsync(ByteArrayCodec.INSTANCE, this.uri).toCompletableFuture();
			this.connection = current;
		}
		return current;
	}

	private static <T> T await(Future<T> future, Duration patience, String what) {
		try {
			return future.get(patience.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException ex) {
			throw new EntriesUnavailableException("Redis did not %s: %s".formatted(what, ex.getCause()), ex.getCause());
		}
		catch (TimeoutException ex) {
			throw new EntriesUnavailableException("Redis did not %s within %s".formatted(what, patience), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new EntriesUnavailableException("Interrupted while Redis was asked to " + what, ex);
		}
	}

}
