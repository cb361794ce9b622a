package io.shadowcache.autoconfigure.cache;

import io.shadowcache.spring.cache.ShadowCacheManager;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.cache.Cache;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of Spring's caches over Redis, and between two instances of an application.
 */
class RedisSpringCacheTests extends SpringCacheContract {

	private static final Runnable NOTHING = () -> {
	};

	private static RedisProcess redis;

	private static ConfigurableApplicationContext context;

	private static ConfigurableApplicationContext other;

	@BeforeAll
	static void start() {
		redis = RedisProcess.start();
		context = start(redis);
		other = start(redis);
	}

	private static ConfigurableApplicationContext start(RedisProcess server) {
		ConfigurableApplicationContext started = CachingApplication.start("shadowcache.store=redis",
				"shadowcache.database-id=shop", "shadowcache.consistency.lease=300ms",
				"shadowcache.redis.read-timeout=20s", "shadowcache.redis.write-timeout=20s",
				"spring.data.redis.port=" + server.port());
		Cache cache = started.getBean(ShadowCacheManager.class).getCache("notes");
		// A new Redis is in quarantine for a lease.
		Awaitility.await().until(() -> {
			cache.put("warm", "up");
			return cache.get("warm") != null;
		});
		return started;
	}

	@AfterAll
	static void stop() {
		other.close();
		context.close();
		redis.close();
	}

	@Override
	ApplicationContext context() {
		return context;
	}

	@Test
	void instancesShareTheirEntries() {
		cache(context).put("shared", "value");
		assertThat(cache(other).get("shared", String.class)).isEqualTo("value");
	}

	@Test
	void anEvictionOnAnotherInstanceDuringALoadLeavesNoOldValue() {
		CachedProducts products = context.getBean(CachedProducts.class);
		products.afterRead(() -> other.getBean(CachedProducts.class).dropNote("raced"));
		String old = products.note("raced");
		products.afterRead(NOTHING);
		assertThat(products.note("raced")).isNotEqualTo(old);
	}

	@Test
	void aClearOnAnotherInstanceDuringALoadLeavesNoOldValue() {
		CachedProducts products = context.getBean(CachedProducts.class);
		products.afterRead(() -> cache(other).clear());
		String old = products.note("cleared");
		products.afterRead(NOTHING);
		assertThat(products.note("cleared")).isNotEqualTo(old);
	}

	@Test
	void aValueThatAnotherInstancePutsDuringALoadStays() {
		CachedProducts products = context.getBean(CachedProducts.class);
		products.afterRead(() -> other.getBean(CachedProducts.class).setNote("put", "newer"));
		products.note("put");
		products.afterRead(NOTHING);
		assertThat(products.note("put")).isEqualTo("newer");
	}

	private static Cache cache(ApplicationContext of) {
		return of.getBean(ShadowCacheManager.class).getCache("notes");
	}

}
