package io.shadowcache.jdbc.client;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

import io.shadowcache.engine.Answer;
import io.shadowcache.engine.AsyncLoader;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.EntrySlot;
import io.shadowcache.engine.Loader;
import io.shadowcache.engine.QueryCache;
import io.shadowcache.engine.ReadScope;
import io.shadowcache.spring.async.Continuations;
import io.shadowcache.spring.async.Futures;
import org.jspecify.annotations.Nullable;

/**
 * Carries calls out. Safe for use by many threads.
 */
final class Calls {

	private final SqlEngine engine;

	private final CallCounts counts;

	private final InstantSource clock;

	private final LongSupplier nanoTime;

	private final RefusalLog refusals = new RefusalLog();

	private volatile boolean closed;

	Calls(SqlEngine engine, CallCounts counts, InstantSource clock, LongSupplier nanoTime) {
		this.engine = engine;
		this.counts = counts;
		this.clock = clock;
		this.nanoTime = nanoTime;
	}

	void close() {
		this.closed = true;
	}

	void requireOpen() {
		if (this.closed) {
			throw new IllegalStateException("This SqlCache is closed");
		}
	}

	long begin() {
		requireOpen();
		return this.nanoTime.getAsLong();
	}

	Duration since(long start) {
		return Duration.ofNanos(this.nanoTime.getAsLong() - start);
	}

	/**
	 * Answers a call.
	 * @param start when it began
	 * @return its result, unchecked
	 * @throws Throwable what the loader threw, the same instance
	 */
	CachedResult<@Nullable Object> answer(PreparedCall call, long start, Loader loader) throws Throwable {
		return result(call, start, ask(call, loader));
	}

	/**
	 * Answers a call for a caller that does not wait, outside its transaction.
	 * @param loader loads if the cache has no answer
	 * @return its result, unchecked
	 */
	CompletableFuture<CachedResult<@Nullable Object>> answerLater(PreparedCall call, long start, AsyncLoader loader) {
		return Futures.map(this.engine.cache().asyncQueries().ask(call.request(), loader, Continuations.ofFuture()),
				(answer) -> result(call, start, answer));
	}

	@SuppressWarnings("NullAway") // does not look at type arguments
	private CachedResult<@Nullable Object> result(PreparedCall call, long start, Answer answer) {
		ResultSource source = ResultSource.of(answer.origin());
		this.counts.count(source);
		return new CachedResult<>(answer.value(), source, since(start), age(answer), call.key());
	}

	EntrySlot lookup(PreparedCall call) {
		requireOpen();
		EntrySlot slot = this.engine.cache().queries().lookup(call.request(), scope(call));
		this.counts.count((slot.answer() != null) ? ResultSource.CACHE_HIT : ResultSource.CACHE_MISS);
		return slot;
	}

	boolean evict(PreparedCall call) {
		requireOpen();
		return this.engine.cache().queries().evict(call.request().key());
	}

	Duration age(@Nullable Answer answer) {
		if (answer == null || (answer.origin() != Answer.Origin.HIT && answer.origin() != Answer.Origin.STALE)) {
			return Duration.ZERO;
		}
		return Duration.ofMillis(Math.max(0, this.clock.millis() - answer.storedAtMillis()));
	}

	private Answer ask(PreparedCall call, Loader loader) throws Throwable {
		QueryCache queries = this.engine.cache().queries();
		if (call.use() == CallOptions.CacheUse.NONE) {
			return bypass(call, BypassReason.WITHOUT_CACHE, loader);
		}
		String refusal = call.refusal();
		if (refusal != null) {
			this.refusals.note(call.request().query().name(), refusal);
			return bypass(call, BypassReason.UNCACHEABLE, loader);
		}
		if (call.use() == CallOptions.CacheUse.REFRESH) {
			return queries.refresh(call.request(), scope(call), loader);
		}
		return queries.ask(call.request(), scope(call), loader);
	}

	private ReadScope scope(PreparedCall call) {
		return this.engine.transactions().readScope(call.request().dependencies().database());
	}

	private Answer bypass(PreparedCall call, BypassReason reason, Loader loader) throws Throwable {
		QueryCache queries = this.engine.cache().queries();
		return new Answer(queries.bypass(call.request().query(), reason, loader), Answer.Origin.BYPASSED, 0);
	}

}
