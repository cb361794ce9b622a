package io.shadowcache.autoconfigure.cache.spring;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What methods with annotations demand of each cache, with keys of any type.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AnnotationContract {

	private final Class<?> type;

	private final boolean byReference;

	ConfigurableApplicationContext context;

	Numbers numbers;

	Object key;

	/**
	 * Makes it.
	 * @param type the class of the methods
	 * @param byReference whether callers get the very objects that were put
	 */
	AnnotationContract(Class<?> type, boolean byReference) {
		this.type = type;
		this.byReference = byReference;
	}

	@BeforeAll
	void start() {
		this.context = NumbersApplication.start(this.type, this.byReference);
		this.numbers = this.context.getBean(Numbers.class);
	}

	@AfterAll
	void stop() {
		this.context.close();
	}

	@BeforeEach
	void begin() {
		manager().resetCaches();
		this.key = new Object();
	}

	final CacheManager manager() {
		return this.context.getBean("cacheManager", CacheManager.class);
	}

	final Cache cache(String name) {
		return manager().getCache(name);
	}

	final Object value(String cache, Object of) {
		Cache.ValueWrapper found = cache(cache).get(of);
		assertThat(found).isNotNull();
		return found.get();
	}

	@Test
	void cachesAreThoseThatMethodsName() {
		assertThat(manager().getCacheNames()).containsExactlyInAnyOrder("all", "one", "other");
	}

	@Test
	void valuesThatNoCodecKnowsAreKeptByReferenceOnly() {
		Object value = new Object();
		cache("all").put(this.key, value);
		if (this.byReference) {
			assertThat(value("all", this.key)).isSameAs(value);
		}
		else {
			assertThat(cache("all").get(this.key)).isNull();
		}
	}

	final void assertKept(Thing thing, Object kept) {
		assertThat(kept).isEqualTo(thing);
		assertThat(kept == thing).isEqualTo(this.byReference);
	}

}
