package io.shadowcache.autoconfigure;

import io.shadowcache.engine.ShadowCache;
import org.awaitility.Awaitility;

import org.springframework.beans.factory.BeanFactory;

/**
 * The end of writes. The store hears of it in the background, and what is loaded before
 * is not stored.
 */
public final class DeliveredWrites {

	private DeliveredWrites() {
	}

	/**
	 * Waits until the store has heard of the end of every write, so that results are
	 * stored again.
	 * @param application has the cache
	 */
	public static void await(BeanFactory application) {
		ShadowCache cache = application.getBean(ShadowCache.class);
		Awaitility.await().until(() -> cache.pendingInvalidations() == 0);
	}

}
