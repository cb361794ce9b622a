package io.shadowcache.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

import org.jspecify.annotations.Nullable;

/**
 * Lets callers that ask for the same thing at the same time share one load, made on the
 * thread of the first of them. A failure reaches all of them as the same instance, unless
 * it concerns only the thread that loaded: then the others load themselves.
 *
 * @param <K> what must be equal to share a load
 * @param <V> what a load brings
 */
final class SingleFlight<K, V> {

	private final ConcurrentMap<K, CompletableFuture<V>> flights = new ConcurrentHashMap<>();

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
		try {
			V loaded = load.run();
			flight.complete(loaded);
			return loaded;
		}
		catch (Throwable ex) {
			flight.completeExceptionally(ex);
			throw ex;
		}
		finally {
			this.flights.remove(key, flight);
		}
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
		Throwable failure;
		try {
			return flight.get();
		}
		catch (ExecutionException ex) {
			failure = ex.getCause();
		}
		catch (CancellationException ex) {
			failure = ex;
		}
		if (failure == null || concernsLeaderOnly(failure)) {
			return null;
		}
		throw failure;
	}

	private static boolean concernsLeaderOnly(Throwable failure) {
		return failure instanceof InterruptedException || failure instanceof CancellationException
				|| failure instanceof RejectedExecutionException;
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
