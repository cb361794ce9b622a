package io.shadowcache.autoconfigure;

import java.util.List;

import io.shadowcache.store.BreakerListener;
import io.shadowcache.store.StoreException;

/**
 * Tells several listeners, in order.
 *
 * @param all the listeners
 */
record BreakerListeners(List<BreakerListener> all) implements BreakerListener {

	@Override
	public void onOpen(StoreException failure) {
		this.all.forEach((listener) -> listener.onOpen(failure));
	}

	@Override
	public void onClose() {
		this.all.forEach(BreakerListener::onClose);
	}

}
