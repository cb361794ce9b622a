package io.shadowcache.autoconfigure.cache;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Tests of Spring's caches over the store in memory.
 */
class InMemorySpringCacheTests extends SpringCacheContract {

	private static ConfigurableApplicationContext context;

	@BeforeAll
	static void start() {
		context = CachingApplication.start("shadowcache.store=memory");
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	@Override
	ApplicationContext context() {
		return context;
	}

}
