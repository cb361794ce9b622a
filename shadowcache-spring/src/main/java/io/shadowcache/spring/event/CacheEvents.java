package io.shadowcache.spring.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.store.BreakerListener;
import io.shadowcache.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what the cache does to listeners of events, on a thread of its own: whoever
 * invalidates waits for none of them. If they are too slow, events are left out, and the
 * log says so.
 */
public final class CacheEvents implements CacheListener, BreakerListener, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(CacheEvents.class);

	private static final int MAX_WAITING = 1024;

	private static final Duration POLL = Duration.ofSeconds(1);

	private final BlockingQueue<ShadowCacheEvent> waiting = new ArrayBlockingQueue<>(MAX_WAITING);

	private final Consumer<ShadowCacheEvent> publisher;

	private final LongSupplier generations;

	private final Thread thread = new Thread(this::run, "shadowcache-events");

	private volatile boolean closed;

	/**
	 * Makes it; nothing is published before it is started.
	 * @param publisher gets the events; may block
	 * @param generations how many generations the store has had so far; asked about once
	 * a second
	 */
	public CacheEvents(Consumer<ShadowCacheEvent> publisher, LongSupplier generations) {
		this.publisher = publisher;
		this.generations = generations;
		this.thread.setDaemon(true);
	}

	/**
	 * Begins to publish.
	 */
	public void start() {
		this.thread.start();
	}

	@Override
	public void onInvalidation(DependencySet dependencies) {
		add(new ShadowCacheEvent.Invalidated(names(dependencies, (kind) -> kind.isOfTable()),
				names(dependencies, (kind) -> kind == Dependency.Kind.QUERY)));
	}

	private static List<String> names(DependencySet dependencies, Predicate<Dependency.Kind> kinds) {
		return dependencies.asList()
			.stream()
			.filter((one) -> kinds.test(one.kind()))
			.map(Dependency::subject)
			.distinct()
			.sorted()
			.toList();
	}

	@Override
	public void onOpen(StoreException failure) {
		add(new ShadowCacheEvent.BreakerOpened(String.valueOf(failure.getMessage())));
	}

	@Override
	public void onClose() {
		add(new ShadowCacheEvent.BreakerClosed());
	}

	private void add(ShadowCacheEvent event) {
		if (!this.waiting.offer(event)) {
			logger.warn("Listeners of the cache's events are too slow: an event is left out, {}", event);
		}
	}

	private void run() {
		long known = 0;
		while (!this.closed) {
			try {
				ShadowCacheEvent event = this.waiting.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
				if (event != null) {
					publish(event);
				}
			}
			catch (InterruptedException ex) {
				return;
			}
			long now = this.generations.getAsLong();
			if (known > 0 && now > known) {
				publish(new ShadowCacheEvent.GenerationChanged(now));
			}
			known = Math.max(known, now);
		}
	}

	private void publish(ShadowCacheEvent event) {
		try {
			this.publisher.accept(event);
		}
		catch (RuntimeException ex) {
			logger.error("A listener of the cache's event {} has failed", event, ex);
		}
	}

	/**
	 * Ends the thread; what is waiting is left out.
	 */
	@Override
	public void close() {
		this.closed = true;
		this.thread.interrupt();
	}

}
