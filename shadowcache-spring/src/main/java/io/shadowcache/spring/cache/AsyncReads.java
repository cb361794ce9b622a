package io.shadowcache.spring.cache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.shadowcache.engine.Answer;
import io.shadowcache.engine.AsyncQueryCache;
import io.shadowcache.engine.EntrySlot;
import io.shadowcache.engine.ReadScope;
import io.shadowcache.spring.async.Continuations;
import io.shadowcache.spring.async.EventLoops;
import io.shadowcache.spring.async.Futures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.cache.support.SimpleValueWrapper;

/**
 * Asks one cache for callers that must not block. Safe for use by many threads.
 */
final class AsyncReads {

	private static final Logger logger = LoggerFactory.getLogger(AsyncReads.class);

	private final CacheEntries entries;

	private final ThreadLoads loads;

	private final CacheCounts counts;

	private final boolean local;

	/**
	 * Makes it.
	 * @param local whether asking the store does not block
	 */
	AsyncReads(CacheEntries entries, ThreadLoads loads, CacheCounts counts, boolean local) {
		this.local = local;
		this.entries = entries;
		this.loads = loads;
		this.counts = counts;
	}

	/**
	 * Looks for an entry.
	 * @param miss filled in before the result is there, if nothing was found
	 * @return the value in a wrapper, or {@code null} in its place if nothing was found;
	 * {@code null} if nobody could be asked
	 */
	@Nullable CompletableFuture<@Nullable Object> retrieve(EntryId id, Miss miss) {
		if (this.local) {
			CompletableFuture<@Nullable Object> result = new CompletableFuture<>();
			found(this.entries.lookup(id, ReadScope.NO_TRANSACTION), miss, result);
			return result;
		}
		try {
			return Futures.then(queries().lookup(this.entries.request(id), Continuations.ofFuture()),
					(slot, result) -> found(slot, miss, result));
		}
		catch (RejectedExecutionException ex) {
			this.counts.missed();
			miss.found(EntrySlot.CLOSED);
			return null;
		}
	}

	private void found(EntrySlot slot, Miss miss, CompletableFuture<@Nullable Object> result) {
		Answer answer = slot.answer();
		if (answer != null) {
			this.counts.hit();
			result.complete(new SimpleValueWrapper(answer.value()));
			return;
		}
		this.counts.missed();
		this.loads.after(miss.found(slot), () -> result.complete(null));
	}

	/**
	 * Looks for an entry, and loads it if there is none, once for all callers that may
	 * share what is loaded.
	 * @param loader begins the load
	 * @param checked returns what may be put, or throws
	 * @return the value
	 */
	@SuppressWarnings({ "unchecked", "NullAway" }) // as every cache of Spring's
	<T> CompletableFuture<T> retrieve(EntryId id, Supplier<CompletableFuture<T>> loader,
			UnaryOperator<@Nullable Object> checked) {
		CompletableFuture<Answer> asked = queries().ask(this.entries.request(id),
				() -> Futures.map(loader.get(), checked::apply), Continuations.ofFuture());
		return Futures.map(asked, (answer) -> {
			this.counts.count(answer.origin());
			return (T) answer.value();
		});
	}

	/**
	 * Puts on a thread of the cache if this one must not block.
	 */
	void unlessBlocking(Runnable put) {
		if (!EventLoops.isOnOne()) {
			put.run();
			return;
		}
		try {
			queries().execute(put);
		}
		catch (RejectedExecutionException ex) {
			logger.debug("A value is not stored, since too many calls wait for a thread", ex);
		}
	}

	private AsyncQueryCache queries() {
		return this.entries.engine().asyncQueries();
	}

}
