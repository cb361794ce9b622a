package io.shadowcache.autoconfigure;

import io.shadowcache.store.BreakerListener;
import io.shadowcache.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people when reads no longer wait for the store, and when they do again.
 */
final class BreakerLog implements BreakerListener {

	private static final Logger logger = LoggerFactory.getLogger(BreakerLog.class);

	@Override
	public void onOpen(StoreException failure) {
		logger.warn("The cache's store does not answer; queries go to the database without waiting for it: {}",
				failure.getMessage());
	}

	@Override
	public void onClose() {
		logger.info("The cache's store answers again");
	}

}
