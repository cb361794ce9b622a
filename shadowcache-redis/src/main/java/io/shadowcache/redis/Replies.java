package io.shadowcache.redis;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Waits for replies and turns every failure into a {@link StoreException}.
 */
final class Replies {

	private Replies() {
	}

	/**
	 * Sends a command.
	 */
	static <T> RedisFuture<T> send(Supplier<RedisFuture<T>> command) {
		try {
			return command.get();
		}
		catch (RedisException ex) {
			throw failure(ex);
		}
	}

	/**
	 * Waits for a reply. After the timeout the command may still be executed.
	 */
	static <T extends @Nullable Object> T await(RedisFuture<T> reply, Duration timeout) {
		try {
			return reply.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			reply.cancel(true);
			throw new NoAnswerException("Redis did not answer within %d ms".formatted(timeout.toMillis()), ex);
		}
		catch (InterruptedException ex) {
			reply.cancel(true);
			Thread.currentThread().interrupt();
			throw new NoAnswerException("Interrupted while waiting for Redis", ex);
		}
		catch (ExecutionException ex) {
			throw failure((ex.getCause() != null) ? ex.getCause() : ex);
		}
		catch (CancellationException ex) {
			throw failure(ex);
		}
	}

	static StoreException failure(Throwable cause) {
		if (cause instanceof RedisCommandExecutionException) {
			return new RefusedException("Redis refused: " + cause.getMessage(), cause);
		}
		return new NoAnswerException("Redis cannot be reached: " + message(cause), cause);
	}

	/**
	 * What a lost connection cancels has no message.
	 */
	private static String message(Throwable failure) {
		return (failure.getMessage() != null) ? failure.getMessage() : "the connection was lost";
	}

	/**
	 * Says what is behind a failure: Lettuce wraps the interesting message several times.
	 */
	static String rootMessage(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null && root.getCause().getMessage() != null) {
			root = root.getCause();
		}
		return message(root);
	}

}
