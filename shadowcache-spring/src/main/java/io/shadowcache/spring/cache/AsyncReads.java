package io.shadowcache.spring.cache;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.shadowcache.engine.Answer;
import io.shadowcache.engine.EntrySlot;
import io.shadowcache.engine.ReadScope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.cache.support.SimpleValueWrapper;

/**
 * Asks one cache for callers that must not block: the store is asked on threads of an
 * executor, and nobody waits there for a load. Safe for use by many threads.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what depends on a result has nobody who
												// asks it
final class AsyncReads {

	private static final Logger logger = LoggerFactory.getLogger(AsyncReads.class);

	private final CacheEntries entries;

	private final ThreadLoads loads;

	private final CacheCounts counts;

	private final Executor executor;

	private final ConcurrentMap<Object, CompletableFuture<?>> flights = new ConcurrentHashMap<>();

	AsyncReads(CacheEntries entries, ThreadLoads loads, CacheCounts counts, Executor executor) {
		this.entries = entries;
		this.loads = loads;
		this.counts = counts;
		this.executor = executor;
	}

	/**
	 * Looks for an entry.
	 * @param miss filled in before the result is there, if nothing was found
	 * @return the value in a wrapper, or {@code null} in its place if nothing was found;
	 * {@code null} if nobody could be asked
	 */
	@Nullable CompletableFuture<@Nullable Object> retrieve(EntryId id, Miss miss) {
		CompletableFuture<@Nullable Object> result = new CompletableFuture<>();
		boolean begun = begin(result, () -> {
			EntrySlot slot = this.entries.lookup(id, ReadScope.NO_TRANSACTION);
			Answer answer = slot.answer();
			if (answer != null) {
				this.counts.hit();
				result.complete(new SimpleValueWrapper(answer.value()));
				return;
			}
			this.counts.missed();
			this.loads.after(miss.found(slot), () -> result.complete(null));
		});
		if (!begun) {
			miss.found(EntrySlot.CLOSED);
			return null;
		}
		return result;
	}

	/**
	 * Looks for an entry, and loads it if there is none, once for all callers in this
	 * process that may share what is loaded.
	 * @param loader begins the load
	 * @param checked returns what may be put, or throws
	 * @return the value
	 */
	<T> CompletableFuture<T> retrieve(EntryId id, Supplier<CompletableFuture<T>> loader,
			UnaryOperator<@Nullable Object> checked) {
		CompletableFuture<T> result = new CompletableFuture<>();
		boolean begun = begin(result, () -> answer(id, loader, checked, result));
		return begun ? result : loader.get();
	}

	@SuppressWarnings("unchecked") // as every cache of Spring's
	private <T> void answer(EntryId id, Supplier<CompletableFuture<T>> loader, UnaryOperator<@Nullable Object> checked,
			CompletableFuture<T> result) {
		EntrySlot slot = this.entries.lookup(id, ReadScope.NO_TRANSACTION);
		Answer answer = slot.answer();
		if (answer != null) {
			this.counts.hit();
			result.complete((T) answer.value());
			return;
		}
		Object flight = slot.flight();
		CompletableFuture<T> led = (flight != null) ? (CompletableFuture<T>) this.flights.putIfAbsent(flight, result)
				: null;
		if (led != null) {
			this.counts.hit();
			follow(led, result);
			return;
		}
		this.counts.missed();
		if (flight != null) {
			result.whenComplete((value, ex) -> this.flights.remove(flight, result));
		}
		load(slot, loader, checked, result);
	}

	@SuppressWarnings("unchecked") // a copy is of the same type
	private <T> void follow(CompletableFuture<T> led, CompletableFuture<T> result) {
		led.whenComplete((value, ex) -> {
			if (ex != null) {
				result.completeExceptionally(ex);
			}
			else {
				result.complete((T) this.entries.copy(value));
			}
		});
	}

	@SuppressWarnings("unchecked") // the loader is given
	private <T> void load(EntrySlot slot, Supplier<CompletableFuture<T>> loader,
			UnaryOperator<@Nullable Object> checked, CompletableFuture<T> result) {
		CompletableFuture<T> loaded;
		try {
			loaded = Objects.requireNonNull((CompletableFuture<T>) slot.load(loader::get),
					"The loader returned no future");
		}
		catch (Throwable ex) {
			result.completeExceptionally(ex);
			return;
		}
		loaded.whenComplete((value, ex) -> {
			if (ex != null) {
				result.completeExceptionally(ex);
			}
			else if (!begin(result, () -> store(slot, value, checked, result))) {
				result.complete(value);
			}
		});
	}

	private <T> void store(EntrySlot slot, T value, UnaryOperator<@Nullable Object> checked,
			CompletableFuture<T> result) {
		this.counts.put();
		slot.put(checked.apply(value));
		result.complete(value);
	}

	/**
	 * Puts on a thread of the executor if this one must not block.
	 */
	void unlessBlocking(Runnable put) {
		if (!EventLoops.isOnOne()) {
			put.run();
			return;
		}
		try {
			this.executor.execute(put);
		}
		catch (RejectedExecutionException ex) {
			logger.debug("A value is not stored, since the executor is at its limit", ex);
		}
	}

	/**
	 * Begins to work on a result.
	 * @return whether somebody does
	 */
	private boolean begin(CompletableFuture<?> result, Runnable work) {
		try {
			this.executor.execute(() -> {
				try {
					work.run();
				}
				catch (Throwable ex) {
					result.completeExceptionally(ex);
				}
			});
			return true;
		}
		catch (RejectedExecutionException ex) {
			return false;
		}
	}

}
