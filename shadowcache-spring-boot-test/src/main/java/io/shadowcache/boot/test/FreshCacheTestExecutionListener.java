package io.shadowcache.boot.test;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Gives each test method a cache that has no answer yet, before its transaction begins.
 */
final class FreshCacheTestExecutionListener implements TestExecutionListener, Ordered {

	/**
	 * Before the listener that begins transactions.
	 */
	private static final int ORDER = 3500;

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public void beforeTestMethod(TestContext testContext) {
		testContext.getApplicationContext().getBeanProvider(FreshCache.class).ifAvailable(FreshCache::begin);
	}

}
