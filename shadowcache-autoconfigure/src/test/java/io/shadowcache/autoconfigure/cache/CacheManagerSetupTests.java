package io.shadowcache.autoconfigure.cache;

import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shadowcache.annotation.DependsOnTables;
import io.shadowcache.autoconfigure.ShadowCacheManagerMetricsAutoConfiguration;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.spring.cache.ShadowCacheManager;
import io.shadowcache.spring.cache.SimpleKeyHints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.cache.actuate.endpoint.CachesEndpoint;
import org.springframework.boot.cache.autoconfigure.CachesEndpointAutoConfiguration;
import org.springframework.boot.cache.autoconfigure.metrics.CacheMetricsAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.cache.interceptor.SimpleKey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of which cache manager an application gets, and of what is refused at start-up.
 */
@ExtendWith(OutputCaptureExtension.class)
class CacheManagerSetupTests {

	private final ApplicationContextRunner context = CachingApplication.runner();

	@Test
	void anApplicationWithCachesSwitchedOnGetsOursAndIsToldSo(CapturedOutput output) {
		this.context.run((running) -> {
			assertThat(running).getBean(CacheManager.class).isInstanceOf(ShadowCacheManager.class);
			assertThat(output).contains("ShadowCache keeps the caches of Spring's annotations: fluxes, futures");
		});
	}

	@Test
	void aManagerOfTheUserStays() {
		this.context.withBean(CacheManager.class, ConcurrentMapCacheManager::new)
			.run((running) -> assertThat(running).getBean(CacheManager.class)
				.isInstanceOf(ConcurrentMapCacheManager.class));
	}

	@Test
	void aChosenTypeIsLeftToSpringBoot() {
		this.context.withPropertyValues("spring.cache.type=simple")
			.run((running) -> assertThat(running).doesNotHaveBean(ShadowCacheManager.class)
				.hasSingleBean(CacheManager.class));
	}

	@Test
	void oursCanBeSwitchedOff() {
		this.context.withPropertyValues("shadowcache.cache-manager.enabled=false", "spring.cache.type=simple")
			.run((running) -> assertThat(running).doesNotHaveBean(ShadowCacheManager.class));
	}

	@Test
	void aReturnTypeThatCannotBeKeptFailsAtStart() {
		this.context.withBean(Broken.class).run((running) -> {
			assertThat(running).hasFailed();
			assertThat(running).getFailure()
				.hasMessageContaining("Broken.threads")
				.hasMessageContaining("cache 'threads'");
		});
	}

	@Test
	void methodsOfAnotherManagerAreNoneOfOurs() {
		this.context.withBean(Elsewhere.class)
			.run((running) -> assertThat(running.getBean(CacheManager.class).getCacheNames()).isNotEmpty()
				.doesNotContain("elsewhere"));
	}

	@Test
	void aConfiguredTypeOfValuesIsTheOnlyOne() {
		this.context
			.withPropertyValues("shadowcache.caches.configured.value-type=java.util.List<java.lang.Integer>",
					"shadowcache.caches.configured.ttl=3m")
			.run((running) -> {
				Cache cache = running.getBean(CacheManager.class).getCache("configured");
				cache.put("list", List.of(1, 2));
				cache.put("text", "text");
				assertThat(cache.get("list", List.class)).isEqualTo(List.of(1, 2));
				assertThat(cache.get("text")).isNull();
			});
	}

	@Test
	void aConfiguredTypeThatDoesNotExistFailsAtStart() {
		this.context.withPropertyValues("shadowcache.caches.configured.value-type=com.acme.Missing")
			.run((running) -> assertThat(running).getFailure()
				.hasMessageContaining("shadowcache.caches.configured.value-type"));
	}

	@Test
	void declaredTablesAreDependenciesOfTheCache() {
		this.context.withBean(Declared.class)
			.withPropertyValues("shadowcache.caches.declared.tables=vendor", "table=customer")
			.run((running) -> assertThat(
					running.getBean(ShadowCacheManager.class).getCache("declared").operation().dependencies())
				.extracting(Dependency::toString)
				.contains("t:product", "t:customer", "t:vendor"));
	}

	@Test
	void aNameThatIsNoTableFailsAtStart() {
		this.context.withBean(Declared.class)
			.withPropertyValues("table=no table")
			.run((running) -> assertThat(running).getFailure().hasMessageContaining("@DependsOnTables"));
	}

	@Test
	void aNativeImageMayReadCompositeKeys() {
		RuntimeHints hints = new RuntimeHints();
		new SimpleKeyHints().registerHints(hints, null);
		assertThat(RuntimeHintsPredicates.reflection().onFieldAccess(SimpleKey.class, "params")).accepts(hints);
	}

	@Test
	void theEndpointListsAndEmptiesCaches() {
		this.context.withConfiguration(AutoConfigurations.of(CachesEndpointAutoConfiguration.class))
			.withPropertyValues("management.endpoints.web.exposure.include=*",
					"management.endpoints.jmx.exposure.include=*")
			.run((running) -> {
				CachesEndpoint endpoint = running.getBean(CachesEndpoint.class);
				Cache notes = running.getBean(CacheManager.class).getCache("notes");
				notes.put("a", "value");
				assertThat(endpoint.caches().getCacheManagers().get("cacheManager").getCaches()).containsKey("notes");
				assertThat(endpoint.clearCache("notes", null)).isTrue();
				assertThat(notes.get("a")).isNull();
			});
	}

	@Test
	void theMetersOfSpringBootCountItsCalls() {
		this.context
			.withConfiguration(AutoConfigurations.of(ShadowCacheManagerMetricsAutoConfiguration.class,
					CacheMetricsAutoConfiguration.class))
			.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.run((running) -> {
				Cache notes = running.getBean(CacheManager.class).getCache("notes");
				notes.get("a");
				notes.put("a", "value");
				notes.get("a");
				notes.get("a");
				notes.evict("a");
				MeterRegistry registry = running.getBean(MeterRegistry.class);
				assertThat(registry.get("cache.gets").tags("cache", "notes", "result", "hit").functionCounter().count())
					.isEqualTo(2);
				assertThat(
						registry.get("cache.gets").tags("cache", "notes", "result", "miss").functionCounter().count())
					.isEqualTo(1);
				assertThat(registry.get("cache.puts").tags("cache", "notes").functionCounter().count()).isEqualTo(1);
				assertThat(registry.get("cache.evictions").tags("cache", "notes").functionCounter().count())
					.isEqualTo(1);
			});
	}

	public static class Broken {

		@Cacheable("threads")
		public List<Thread> threads() {
			return List.of();
		}

	}

	public static class Elsewhere {

		@Cacheable(cacheNames = "elsewhere", cacheManager = "other")
		public List<Thread> threads() {
			return List.of();
		}

	}

	@DependsOnTables("product")
	public static class Declared {

		@Cacheable("declared")
		@DependsOnTables("${table}")
		public String value() {
			return "value";
		}

	}

}
