package io.shadowcache.autoconfigure.cache;

import java.time.Clock;
import java.util.Objects;
import java.util.random.RandomGenerator;

import io.shadowcache.store.CacheStore;
import io.shadowcache.store.InMemoryEntryStore;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.CachePut;
import org.springframework.cache.annotation.Cacheable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of caches whose callers get the very object that was put.
 */
class ByReferenceCacheTests {

	private final ApplicationContextRunner context = CachingApplication.runner()
		.withBean(Entities.class)
		.withPropertyValues("shadowcache.caches.primary.by-reference=true");

	@Test
	void whatCachePutHasStoredIsTheSameObject() {
		this.context.run((running) -> {
			Entity entity = new Entity();
			running.getBean(Entities.class).putRefersToResult(Long.MIN_VALUE, entity);

			assertThat(value(running.getBean(CacheManager.class), Long.MIN_VALUE)).isSameAs(entity);
		});
	}

	@Test
	void everyCallerOfAMethodGetsTheSameObject() {
		this.context.run((running) -> {
			Entities entities = running.getBean(Entities.class);

			assertThat(entities.find(1)).isSameAs(entities.find(1)).isNotSameAs(entities.find(2));
		});
	}

	@Test
	void evictingForgetsTheObject() {
		this.context.run((running) -> {
			Cache cache = Objects.requireNonNull(running.getBean(CacheManager.class).getCache("primary"));
			cache.put("a", new Object());
			cache.evict("a");

			assertThat(cache.get("a")).isNull();
		});
	}

	@Test
	void nullIsKept() {
		this.context.run((running) -> {
			Cache cache = Objects.requireNonNull(running.getBean(CacheManager.class).getCache("primary"));
			cache.put("a", null);

			assertThat(cache.get("a")).isNotNull().extracting(Cache.ValueWrapper::get).isNull();
		});
	}

	@Test
	void otherCachesGiveCopies() {
		this.context.run((running) -> {
			Cache cache = Objects.requireNonNull(running.getBean(CacheManager.class).getCache("other"));
			String put = new String("text");
			cache.put("a", put);

			assertThat(cache.get("a", String.class)).isEqualTo(put).isNotSameAs(put);
		});
	}

	@Test
	void aStoreThatIsSharedIsRefused() {
		this.context.withPropertyValues("shadowcache.store=redis", "spring.data.redis.port=1")
			.withBean(CacheStore.class,
					() -> new InMemoryEntryStore(10, Clock.systemUTC(), RandomGenerator.getDefault()))
			.run((running) -> assertThat(running).getFailure()
				.hasStackTraceContaining("shadowcache.caches.primary.by-reference"));
	}

	private static Object value(CacheManager manager, Object key) {
		Cache cache = Objects.requireNonNull(manager.getCache("primary"));
		return Objects.requireNonNull(cache.get(key)).get();
	}

	/**
	 * A value that no codec would take.
	 */
	static class Entity {

		private final Object state = new Object();

		@Override
		public String toString() {
			return "entity of " + this.state;
		}

	}

	/**
	 * Methods with annotations.
	 */
	static class Entities {

		@CachePut(cacheNames = "primary", key = "#id")
		Entity putRefersToResult(long id, Entity entity) {
			return entity;
		}

		@Cacheable("primary")
		Object find(long id) {
			return new Object();
		}

	}

}
