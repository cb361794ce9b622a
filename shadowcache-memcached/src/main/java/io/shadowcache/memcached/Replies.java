package io.shadowcache.memcached;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.spotify.folsom.MemcacheAuthenticationException;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Waits for replies and turns every failure into a {@link StoreException}.
 */
final class Replies {

	private Replies() {
	}

	/**
	 * Waits for a reply. After the timeout the command may still be executed.
	 */
	static <T extends @Nullable Object> T await(CompletionStage<T> reply, Duration timeout) {
		try {
			return reply.toCompletableFuture().get(timeout.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			throw new NoAnswerException("memcached did not answer within %d ms".formatted(timeout.toMillis()), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new NoAnswerException("Interrupted while waiting for memcached", ex);
		}
		catch (ExecutionException | CancellationException ex) {
			throw failure(root(ex));
		}
	}

	private static StoreException failure(Throwable cause) {
		if (cause instanceof MemcacheAuthenticationException) {
			return new StoreException("memcached refuses the credentials, or wants some: set username and password",
					cause);
		}
		String reason = (cause.getMessage() != null) ? cause.getMessage() : cause.getClass().getSimpleName();
		return new NoAnswerException("memcached cannot be reached: " + reason, cause);
	}

	private static Throwable root(Throwable failure) {
		Throwable cause = failure.getCause();
		boolean wraps = failure instanceof ExecutionException || failure instanceof CompletionException;
		return (wraps && cause != null) ? root(cause) : failure;
	}

}
