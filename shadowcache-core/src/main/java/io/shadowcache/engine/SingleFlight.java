package io.shadowcache.engine;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Lets callers that ask for the same thing at the same time share one load, made on the
 * thread of the first of them. A failure reaches all of them as the same instance, unless
 * it concerns only the thread that loaded: then the others load themselves.
 * <p>
 * A load that asks again, for the same thing or another, must not wait: who leads is
 * waited for, and two who lead could wait for each other. {@link #isLeading} tells.
 *
 * @param <K> what must be equal to share a load
 * @param <V> what a load brings
 */
final class SingleFlight<K, V> {

	private static final int MAX_CAUSES = 16;

	private final ConcurrentMap<K, CompletableFuture<V>> flights = new ConcurrentHashMap<>();

	private final ThreadLocal<Boolean> leading = new ThreadLocal<>();

	private final Consumer<Future<?>> beforeWait;

	/**
	 * Creates a single flight.
	 * @param beforeWait called by each thread that is about to wait, on that thread, with
	 * what it will wait for
	 */
	SingleFlight(Consumer<Future<?>> beforeWait) {
		this.beforeWait = beforeWait;
	}

	/**
	 * Leads the flight of a key if nobody does.
	 * @return what this thread loaded, or {@code null} if somebody else's flight is to be
	 * {@linkplain #join joined}
	 */
	@Nullable V lead(K key, Load<V> load) throws Throwable {
		CompletableFuture<V> flight = new CompletableFuture<>();
		if (this.flights.putIfAbsent(key, flight) != null) {
			return null;
		}
		boolean outermost = !isLeading();
		this.leading.set(true);
		try {
			V loaded = load.run();
			flight.complete(loaded);
			return loaded;
		}
		catch (Throwable ex) {
			flight.completeExceptionally(concernsLeaderOnly(ex) ? new CancellationException() : ex);
			throw ex;
		}
		finally {
			this.flights.remove(key, flight);
			if (outermost) {
				this.leading.remove();
			}
		}
	}

	/**
	 * Ends that others join the flight that this thread leads, and has them begin
	 * another.
	 */
	void depart(K key) {
		this.flights.remove(key);
	}

	/**
	 * Whether this thread is in a load that others may wait for.
	 */
	boolean isLeading() {
		return this.leading.get() != null;
	}

	/**
	 * Waits for the flight of a key.
	 * @return what its leader loaded, or {@code null} if there is no such flight any more
	 * or its failure concerns the leader only
	 * @throws InterruptedException if this thread is interrupted while it waits
	 */
	@Nullable V join(K key) throws Throwable {
		CompletableFuture<V> flight = this.flights.get(key);
		if (flight == null) {
			return null;
		}
		this.beforeWait.accept(flight);
		try {
			return flight.get();
		}
		catch (CancellationException ex) {
			return null;
		}
		catch (ExecutionException ex) {
			throw Objects.requireNonNull(ex.getCause());
		}
	}

	/**
	 * Connection pools and drivers wrap interrupts, or leave the flag only; a stack
	 * overflows by the depth of the leader's own.
	 */
	static boolean concernsLeaderOnly(Throwable failure) {
		if (Thread.currentThread().isInterrupted() || failure instanceof VirtualMachineError) {
			return true;
		}
		Throwable cause = failure;
		for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
			if (cause instanceof InterruptedException || cause instanceof CancellationException
					|| cause instanceof RejectedExecutionException) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

	/**
	 * A load, run without any lock held.
	 *
	 * @param <V> what it brings
	 */
	interface Load<V> {

		V run() throws Throwable;

	}

}
