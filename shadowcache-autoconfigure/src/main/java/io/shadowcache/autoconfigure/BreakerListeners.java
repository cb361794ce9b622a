package io.shadowcache.autoconfigure;

import java.util.List;
import java.util.function.Consumer;

import io.shadowcache.store.BreakerListener;
import io.shadowcache.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the log, then tells the application's listeners. What one of them throws
 * reaches neither the others nor the cache.
 */
final class BreakerListeners implements BreakerListener {

	private static final Logger logger = LoggerFactory.getLogger(BreakerListeners.class);

	private final BreakerLog log = new BreakerLog();

	private final List<BreakerListener> listeners;

	BreakerListeners(List<BreakerListener> listeners) {
		this.listeners = List.copyOf(listeners);
	}

	@Override
	public void onOpen(StoreException failure) {
		this.log.onOpen(failure);
		tell((listener) -> listener.onOpen(failure));
	}

	@Override
	public void onClose() {
		this.log.onClose();
		tell(BreakerListener::onClose);
	}

	private void tell(Consumer<BreakerListener> event) {
		for (BreakerListener listener : this.listeners) {
			try {
				event.accept(listener);
			}
			catch (RuntimeException ex) {
				logger.warn("A listener of the circuit breaker failed: {}", listener.getClass().getName(), ex);
			}
		}
	}

}
