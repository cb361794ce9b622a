package io.shadowcache.autoconfigure.cache;

import java.util.Objects;

import io.shadowcache.autoconfigure.SetupException;
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
			running.getBean(Entities.class).putRefersToResult(entity);

			assertThat(entity.id).isEqualTo(Long.MIN_VALUE);
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
			.run((running) -> assertThat(running).getFailure()
				.hasRootCauseInstanceOf(SetupException.class)
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

		private Long id;

		public Long getId() {
			return this.id;
		}

	}

	/**
	 * Methods with annotations.
	 */
	static class Entities {

		@CachePut(cacheNames = "primary", key = "#result.id")
		public Entity putRefersToResult(Entity entity) {
			entity.id = Long.MIN_VALUE;
			return entity;
		}

		@Cacheable("primary")
		public Object find(long id) {
			return new Object();
		}

	}

}
