package io.shadowcache.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.shadowcache.dependency.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Runs loads in the background while their callers wait for a limited time.
 */
final class SoftTimeouts {

	private final AdmittedLoads loads;

	private final BackgroundLoads background;

	private final EngineContext context;

	private final ConcurrentMap<FlightKey, TimedLoad> running = new ConcurrentHashMap<>();

	SoftTimeouts(AdmittedLoads loads, BackgroundLoads background, EngineContext context) {
		this.loads = loads;
		this.background = background;
		this.context = context;
	}

	/**
	 * Waits for a load as long as the query says, counted from when the load was asked
	 * for first. If there is nothing to answer in its place, waits until it ends. Where
	 * no thread is to be had, the caller loads himself.
	 * @param late answers when the time has passed, or returns {@code null}
	 * @throws Throwable what the loader threw, the same instance
	 */
	Answer load(Question question, Stamp seen, Supplier<@Nullable Answer> late) throws Throwable {
		TimedLoad load = runningOrNew(question, seen);
		try {
			Answer answer = (load != null) ? await(question, load, late) : null;
			return (answer != null) ? answer : this.loads.load(question, seen);
		}
		catch (CancellationException ex) {
			return this.loads.load(question, seen);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() != null) ? ex.getCause() : ex;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return this.loads.load(question, seen);
		}
	}

	private @Nullable TimedLoad runningOrNew(Question question, Stamp seen) {
		FlightKey key = new FlightKey(question.key(), seen.hash());
		TimedLoad present = this.running.get(key);
		return (present != null) ? present : start(question, seen, key);
	}

	private @Nullable TimedLoad start(Question question, Stamp seen, FlightKey key) {
		Question detached = AdmittedLoads.detached(question, null);
		if (detached == null) {
			return null;
		}
		TimedLoad load = new TimedLoad(question.query(), () -> this.loads.load(detached, seen), this.context.nanoTime(),
				(ended) -> this.running.remove(key, ended));
		TimedLoad other = this.running.putIfAbsent(key, load);
		if (other != null) {
			return other;
		}
		if (!this.background.offer(load)) {
			load.abandon();
			return null;
		}
		return load;
	}

	private @Nullable Answer await(Question question, TimedLoad load, Supplier<@Nullable Answer> late)
			throws InterruptedException, ExecutionException {
		long begin = this.context.nanoTime();
		long limit = question.query().expiry().staleOnTimeout().toNanos() - (begin - load.startNanos());
		try {
			load.await(Math.max(0, limit));
		}
		catch (TimeoutException ex) {
			this.context.listener().onSoftTimeout(question.query());
			Answer stale = late.get();
			if (stale != null) {
				return stale;
			}
		}
		return load.take(() -> this.context.listener().onCoalesced(question.query(), this.context.nanoTime() - begin));
	}

}
