package io.shadowcache.autoconfigure.cache;

import java.io.IOException;
import java.util.function.BiConsumer;

import io.shadowcache.autoconfigure.cache.AnnotatedService.Item;
import io.shadowcache.spring.cache.ShadowCacheManager;
import org.junit.jupiter.api.Test;

import org.springframework.cache.CacheManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of Spring's annotations over caches of the engine.
 */
class CacheAnnotationTests {

	@Test
	void cacheableCallsItsMethodOnce() {
		run((service, manager) -> assertThat(service.cached("a")).isEqualTo(service.cached("a"))
			.isNotEqualTo(service.cached("b")));
	}

	@Test
	void cacheableKeepsNull() {
		run((service, manager) -> {
			service.nothing("a");
			service.nothing("a");
			assertThat(service.calls()).isEqualTo(1);
			assertThat(manager.getCache("primary").get("a")).isNotNull();
		});
	}

	@Test
	void syncCallsItsMethodOnce() {
		run((service, manager) -> assertThat(service.synchronised("a")).isEqualTo(service.synchronised("a")));
	}

	@Test
	void conditionDecidesWhetherTheCacheIsAsked() {
		run((service, manager) -> {
			assertThat(service.conditional(4)).isNotEqualTo(service.conditional(4));
			assertThat(service.conditional(3)).isEqualTo(service.conditional(3));
		});
	}

	@Test
	void unlessDecidesWhetherAResultIsKept() {
		run((service, manager) -> {
			service.unlessGreaterThanTen(10);
			service.unlessGreaterThanTen(11);
			assertThat(manager.getCache("primary").get(10, Long.class)).isEqualTo(10L);
			assertThat(manager.getCache("primary").get(11)).isNull();
		});
	}

	@Test
	void evictRemovesOneEntryAfterTheMethodHasSucceeded() {
		run((service, manager) -> {
			long first = service.cached("a");
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> service.evictAndFail("a"));
			assertThat(service.cached("a")).isEqualTo(first);
			service.evict("a");
			assertThat(service.cached("a")).isNotEqualTo(first);
		});
	}

	@Test
	void earlyEvictRemovesAnEntryThoughTheMethodFails() {
		run((service, manager) -> {
			long first = service.cached("a");
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> service.evictEarlyAndFail("a"));
			assertThat(service.cached("a")).isNotEqualTo(first);
		});
	}

	@Test
	void evictOfAllEntriesRemovesAll() {
		run((service, manager) -> {
			long first = service.cached("a");
			long second = service.cached("b");
			service.evictAll();
			assertThat(service.cached("a")).isNotEqualTo(first);
			assertThat(service.cached("b")).isNotEqualTo(second);
		});
	}

	@Test
	void putReplacesWhatWasCached() {
		run((service, manager) -> {
			service.cached("a");
			long put = service.put("a");
			assertThat(service.cached("a")).isEqualTo(put);
			long again = service.put("a");
			assertThat(again).isNotEqualTo(put);
			assertThat(service.cached("a")).isEqualTo(again);
		});
	}

	@Test
	void putByAKeyOfTheResultIsFound() {
		run((service, manager) -> {
			service.register(new Item(7, "seven"));
			assertThat(manager.getCache("primary").get(7L, Item.class)).isEqualTo(new Item(7, "seven"));
		});
	}

	@Test
	void severalCachesAreFilledAndEmptiedTogether() {
		run((service, manager) -> {
			long first = service.inBoth("a");
			assertThat(manager.getCache("primary").get("a", Long.class)).isEqualTo(first);
			assertThat(manager.getCache("secondary").get("a", Long.class)).isEqualTo(first);
			assertThat(service.inBoth("a")).isEqualTo(first);
			service.fromBoth("a");
			assertThat(manager.getCache("primary").get("a")).isNull();
			assertThat(manager.getCache("secondary").get("a")).isNull();
		});
	}

	@Test
	void argumentsMakeTheKey() {
		run((service, manager) -> {
			assertThat(service.ofTwo("a", 1)).isEqualTo(service.ofTwo("a", 1)).isNotEqualTo(service.ofTwo("a", 2));
			assertThat(service.ofNone()).isEqualTo(service.ofNone());
			assertThat(service.cached(null)).isEqualTo(service.cached(null));
			assertThat(service.ofMany(1, 2)).isEqualTo(service.ofMany(1, 2)).isNotEqualTo(service.ofMany(1, 2, 3));
		});
	}

	@Test
	void aKeyGeneratorMakesTheKey() {
		run((service, manager) -> assertThat(service.generated("a")).isEqualTo(service.generated("b")));
	}

	@Test
	void aResolverChoosesTheCache() {
		run((service, manager) -> {
			Item item = service.resolved("a");
			assertThat(manager.getCache("resolved").get("a", Item.class)).isEqualTo(item);
			assertThat(service.resolved("a")).isEqualTo(item);
		});
	}

	@Test
	void anOptionalIsKeptAsItsValue() {
		run((service, manager) -> {
			assertThat(service.optional("a")).isEqualTo(service.optional("a")).isPresent();
			assertThat(service.optional("")).isEmpty();
			int calls = service.calls();
			assertThat(service.optional("")).isEmpty();
			assertThat(service.calls()).isEqualTo(calls);
		});
	}

	@Test
	void listsOfDifferentRecordsInOneCacheComeBackAsTheyWere() {
		run((service, manager) -> {
			assertThat(service.items("x")).isEqualTo(service.items("x")).containsExactly(new Item(1, "x"));
			assertThat(service.names("y")).isEqualTo(service.names("y")).containsExactly("y");
		});
	}

	@Test
	void whatAMethodThrowsReachesTheCaller() {
		run((service, manager) -> {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> service.failing("a"));
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> service.failingOnce("a"));
		});
	}

	@Test
	void aFutureIsKeptAsItsValue() {
		run((service, manager) -> {
			Long first = service.future("a").join();
			assertThat(service.future("a").join()).isEqualTo(first);
			assertThat(manager.getCache("primary").get("a", Long.class)).isEqualTo(first);
			service.evictLater("a").join();
			assertThat(service.future("a").join()).isNotEqualTo(first);
			Long put = service.putLater("a").join();
			assertThat(service.future("a").join()).isEqualTo(put);
		});
	}

	private static void run(BiConsumer<AnnotatedService, CacheManager> test) {
		CachingApplication.runner().withUserConfiguration(AnnotatedService.Beans.class).run((context) -> {
			assertThat(context).hasSingleBean(ShadowCacheManager.class);
			test.accept(context.getBean(AnnotatedService.class), context.getBean(CacheManager.class));
		});
	}

}
