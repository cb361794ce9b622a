package io.shadowcache.dashboard.event;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.MissReason;
import io.shadowcache.engine.StaleReason;
import io.shadowcache.engine.StoreCommand;
import io.shadowcache.engine.StoreOutcome;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.BreakerListener;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the last events of this instance. Holds no argument, no value and no message
 * of the application's exceptions, since those may be secret.
 */
public final class EventLog implements CacheListener, BreakerListener {

	private static final int CAPACITY = 100;

	private final RecentEvents events;

	private final long slowNanos;

	private final LongSupplier generations;

	private final AtomicLong knownGenerations = new AtomicLong(1);

	/**
	 * Creates an empty log.
	 * @param clock tells when events happen
	 * @param slowLoad a query that takes as long is an event
	 * @param generations tells how many generations of the store were met
	 */
	public EventLog(Clock clock, Duration slowLoad, LongSupplier generations) {
		this.events = new RecentEvents(clock, CAPACITY);
		this.slowNanos = slowLoad.toNanos();
		this.generations = generations;
	}

	/**
	 * Returns the events of late.
	 * @return at most 100 events, the latest first
	 */
	public List<CacheEvent> latest() {
		return this.events.latest();
	}

	/**
	 * Remembers that an operator has switched a query.
	 * @param query the name of the query
	 * @param enabled whether it uses the cache from now on
	 */
	public void switched(String query, boolean enabled) {
		this.events.add(enabled ? EventKind.SWITCHED_ON : EventKind.SWITCHED_OFF, query, "");
	}

	@Override
	public void onMiss(QueryOperation query, MissReason reason, List<Dependency> culprits) {
		if (reason == MissReason.GENERATION) {
			long met = this.generations.getAsLong();
			if (met > this.knownGenerations.getAndAccumulate(met, Math::max)) {
				this.events.add(EventKind.GENERATION, "", "generation " + met);
			}
		}
	}

	@Override
	public void onLoad(QueryOperation query, long nanos, @Nullable Throwable failure) {
		if (failure != null) {
			this.events.add(EventKind.LOAD_FAILURE, query.name(), failure.getClass().getSimpleName());
		}
		if (nanos >= this.slowNanos) {
			this.events.add(EventKind.SLOW_LOAD, query.name(), TimeUnit.NANOSECONDS.toMillis(nanos) + " ms");
		}
	}

	@Override
	public void onStale(QueryOperation query, StaleReason reason) {
		this.events.add(EventKind.STALE, query.name(), reason.tag());
	}

	@Override
	public void onBulkheadWait(QueryOperation query, boolean overflow, long nanos) {
		if (overflow) {
			this.events.add(EventKind.OVERFLOW, query.name(), TimeUnit.NANOSECONDS.toMillis(nanos) + " ms waited");
		}
	}

	@Override
	public void onStore(QueryOperation query, StoreOutcome outcome, int bytes) {
		if (outcome == StoreOutcome.TOO_LARGE || outcome == StoreOutcome.UNENCODABLE) {
			this.events.add(EventKind.NOT_STORED, query.name(), outcome.tag());
		}
	}

	@Override
	public void onInvalidation(DependencySet dependencies) {
		for (Dependency dependency : dependencies.asList()) {
			switch (dependency.kind()) {
				case TABLE -> this.events.add(EventKind.INVALIDATION, dependency.name(), "");
				case QUERY -> this.events.add(EventKind.EVICTION, query(dependency), "");
				default -> {
					// Whoever changes a row invalidates its table as well.
				}
			}
		}
	}

	@Override
	public void onStoreFailure(StoreCommand command, StoreException failure) {
		this.events.add(EventKind.STORE_FAILURE, command.tag(), String.valueOf(failure.getMessage()));
	}

	@Override
	public void onOpen(StoreException failure) {
		this.events.add(EventKind.BREAKER_OPENED, "", String.valueOf(failure.getMessage()));
	}

	@Override
	public void onClose() {
		this.events.add(EventKind.BREAKER_CLOSED, "", "");
	}

	private static String query(Dependency dependency) {
		return dependency.name().substring(dependency.name().indexOf('/') + 1);
	}

}
