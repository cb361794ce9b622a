package io.shadowcache.autoconfigure.cache.spring;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.CachePut;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.Caching;
import org.springframework.cache.interceptor.AbstractCacheResolver;
import org.springframework.cache.interceptor.CacheOperationInvocationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of cases that users of Spring's caches have reported.
 */
class ReportedCaseTests {

	private ConfigurableApplicationContext context;

	@AfterEach
	void stop() {
		this.context.close();
	}

	@Test
	void oneOfSeveralCachesIsEnoughForAHit() {
		Several several = start(Several.class, Several.class);
		several.small(2);
		assertThat(several.either(2)).isEmpty();
		assertThat(several.calls()).isEqualTo(1);
	}

	@Test
	void primitiveArgumentsInAnArrayAreAKey() {
		Several several = start(Several.class, Several.class);
		assertThat(several.ofNumbers("a", 2, 3)).isSameAs(several.ofNumbers("a", 2, 3))
			.isNotSameAs(several.ofNumbers("a", 2, 4));
	}

	@Test
	void anyKeyWithEqualsIsOneByReference() {
		Several several = start(Several.class, Several.class);
		BitSet key = BitSet.valueOf(new long[] { 5 });
		Object first = several.of(key, 1);
		assertThat(several.of(BitSet.valueOf(new long[] { 5 }), 1)).isSameAs(first);
		assertThat(several.of(BitSet.valueOf(new long[] { 7 }), 1)).isNotSameAs(first);
		cache("alone").put(key, "value");
		assertThat(cache("alone").get(BitSet.valueOf(new long[] { 5 }), String.class)).isEqualTo("value");
		cache("alone").evict(BitSet.valueOf(new long[] { 5 }));
		assertThat(cache("alone").get(key)).isNull();
	}

	@Test
	void aResolverChoosesCachesThatNobodyNames() {
		Several several = start(Several.class, Several.class);
		assertThat(cache("b").get("b")).isNull();
		Object result = several.resolved("b");
		assertThat(cache("b").get("b").get()).isSameAs(result);
		assertThatIllegalStateException().isThrownBy(() -> several.resolved(null))
			.withMessageContaining(FirstArgument.class.getName());
	}

	@ParameterizedTest
	@ValueSource(classes = { Items.class, ItemsOnce.class })
	void annotationsOfAnInterfaceKeepWhatAnOptionalHolds(Class<?> type) {
		Catalog catalog = start(type, Catalog.class);
		Thing thing = new Thing();
		thing.setId(1L);
		catalog.put(thing);
		assertThat(catalog.find(1L)).containsSame(thing);
		cache("items").clear();
		Thing loaded = catalog.find(1L).orElseThrow();
		assertThat(loaded).isNotSameAs(thing);
		assertThat(cache("items").get(1L).get()).isSameAs(loaded);
	}

	private <T> T start(Class<?> type, Class<T> contract) {
		this.context = NumbersApplication.start(type, true);
		return this.context.getBean(contract);
	}

	private Cache cache(String name) {
		return this.context.getBean("cacheManager", CacheManager.class).getCache(name);
	}

	public static class Several {

		private final AtomicInteger calls = new AtomicInteger();

		public int calls() {
			return this.calls.get();
		}

		@Cacheable("small")
		public List<String> small(int id) {
			return load();
		}

		@Caching(cacheable = { @Cacheable(cacheNames = "big", unless = "#result.size() < 4"),
				@Cacheable(cacheNames = "small", unless = "#result.size() > 3") })
		public List<String> either(int id) {
			return load();
		}

		private List<String> load() {
			this.calls.incrementAndGet();
			return Collections.emptyList();
		}

		@Cacheable("numbers")
		public Object ofNumbers(String name, int... values) {
			return new Object();
		}

		@Cacheable("objects")
		public Object of(BitSet bits, int number) {
			return new Object();
		}

		@Cacheable(cacheResolver = "firstArgument")
		public Object resolved(String cache) {
			return new Object();
		}

		@Bean
		FirstArgument firstArgument(CacheManager manager) {
			return new FirstArgument(manager);
		}

	}

	static class FirstArgument extends AbstractCacheResolver {

		FirstArgument(CacheManager manager) {
			super(manager);
		}

		@Override
		protected Collection<String> getCacheNames(CacheOperationInvocationContext<?> invocation) {
			String name = (String) invocation.getArgs()[0];
			return (name != null) ? List.of(name) : null;
		}

	}

	public interface Catalog {

		Optional<Thing> find(Long id);

		@CachePut(cacheNames = "items", key = "#p0.id")
		default Thing put(Thing thing) {
			return thing;
		}

		static Optional<Thing> make(Long id) {
			Thing thing = new Thing();
			thing.setId(id);
			return Optional.of(thing);
		}

	}

	public static class Items implements Catalog {

		@Cacheable("items")
		@Override
		public Optional<Thing> find(Long id) {
			return Catalog.make(id);
		}

	}

	public static class ItemsOnce implements Catalog {

		@Cacheable(cacheNames = "items", sync = true)
		@Override
		public Optional<Thing> find(Long id) {
			return Catalog.make(id);
		}

	}

}
