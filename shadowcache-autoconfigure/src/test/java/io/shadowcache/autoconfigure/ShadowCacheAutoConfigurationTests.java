package io.shadowcache.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.engine.EngineSettings;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;
import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.spring.interceptor.QueryRegistry;
import io.shadowcache.spring.interceptor.ShadowCacheAdvisor;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.InMemoryEntryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.aop.support.AopUtils;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link ShadowCacheAutoConfiguration}: what appears, and what backs off.
 */
@ExtendWith(OutputCaptureExtension.class)
class ShadowCacheAutoConfigurationTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(ShadowCacheAutoConfiguration.class, ShadowCacheDisabledAutoConfiguration.class))
		.withUserConfiguration(Shop.class)
		.withPropertyValues("shadowcache.store=memory", "shadowcache.database-id=shop");

	@Test
	void annotatedMethodsAreCachedWithoutFurtherBeans() {
		this.context.run((context) -> {
			Shop.ProductRepository repository = context.getBean(Shop.ProductRepository.class);
			assertThat(repository.findById(1)).isEqualTo(repository.findById(1));
			assertThat(repository.loads()).isEqualTo(1);
		});
	}

	@Test
	void aWritingMethodMakesQueriesOfItsTableMiss() {
		this.context.run((context) -> {
			Shop.ProductRepository repository = context.getBean(Shop.ProductRepository.class);
			repository.findById(1);
			repository.update(1);
			repository.findById(1);
			assertThat(repository.loads()).isEqualTo(2);
		});
	}

	@Test
	void proxiesAreBuiltWithoutAopAutoConfiguration() {
		this.context.run(
				(context) -> assertThat(AopUtils.isCglibProxy(context.getBean(Shop.ProductRepository.class))).isTrue());
	}

	@Test
	void nothingIsReportedAsNotEligibleForPostProcessing(CapturedOutput output) {
		this.context.run((context) -> assertThat(output).doesNotContain("not eligible for getting processed"));
	}

	@Test
	void oneLineTellsWhatTheApplicationHasGot(CapturedOutput output) {
		this.context.withPropertyValues("shadowcache.consistency.tables.vendor=after-commit")
			.run((context) -> assertThat(output).containsOnlyOnce(
					"ShadowCache: 2 queries over 2 tables, store memory of this process, consistency marked "
							+ "(but vendor after-commit)"));
	}

	@Test
	void switchedOffNothingIsThereButAWarning(CapturedOutput output) {
		this.context.withPropertyValues("shadowcache.enabled=false").run((context) -> {
			assertThat(context).doesNotHaveBean(ShadowCache.class).doesNotHaveBean(ShadowCacheAdvisor.class);
			assertThat(AopUtils.isAopProxy(context.getBean(Shop.ProductRepository.class))).isFalse();
			assertThat(output).containsOnlyOnce("ShadowCache is switched off (shadowcache.enabled=false)");
		});
	}

	@Test
	void settingsComeFromTheProperties() {
		this.context
			.withPropertyValues("shadowcache.consistency.level=after-commit", "shadowcache.consistency.lease=3s",
					"shadowcache.max-entry-size=2KB", "shadowcache.consistency.tables.PRODUCT=marked")
			.run((context) -> {
				EngineSettings settings = context.getBean(EngineSettings.class);
				assertThat(settings.levels().standard()).isEqualTo(ConsistencyLevel.AFTER_COMMIT);
				assertThat(settings.levels().byTable()).containsEntry("product", ConsistencyLevel.MARKED);
				assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(3));
				assertThat(settings.maxEntryBytes()).isEqualTo(2048);
			});
	}

	@Test
	void aPropertyOfAQueryWinsOverItsAnnotation() {
		this.context
			.withPropertyValues("shadowcache.queries.ProductRepository.count.ttl=30s",
					"shadowcache.queries.[ProductRepository.count].jitter=0.2", "shadowcache.null-ttl=1s")
			.run((context) -> {
				QueryRegistry registry = context.getBean(QueryRegistry.class);
				assertThat(registry.query("ProductRepository.count").orElseThrow().operation().ttl())
					.isEqualTo(new TtlPolicy(Duration.ofSeconds(30), Duration.ofSeconds(1), 0.2));
			});
	}

	@Test
	void aQueryIsSwitchedOffByItsProperty() {
		this.context.withPropertyValues("shadowcache.queries.ProductRepository.findById.enabled=false")
			.run((context) -> {
				Shop.ProductRepository repository = context.getBean(Shop.ProductRepository.class);
				repository.findById(1);
				repository.findById(1);
				assertThat(repository.loads()).isEqualTo(2);
			});
	}

	@Test
	void theApplicationIsNamedAsSpringBootNamesIt() {
		this.context.withPropertyValues("spring.application.name=my shop")
			.run((context) -> assertThat(context.getBean(CacheNames.class))
				.isEqualTo(new CacheNames("my-shop", "shop")));
		this.context.withPropertyValues("spring.application.name=my shop", "shadowcache.application=till")
			.run((context) -> assertThat(context.getBean(CacheNames.class).application()).isEqualTo("till"));
		this.context
			.run((context) -> assertThat(context.getBean(CacheNames.class).application()).isEqualTo("application"));
	}

	@Test
	void aStoreOfTheUserIsUsed() {
		this.context.withUserConfiguration(OwnStore.class)
			.run((context) -> assertThat(context).getBean(CacheStore.class).isSameAs(OwnStore.STORE));
	}

	@Test
	void aDatabaseOfTheUserIsUsed() {
		this.context.withBean(DatabaseIdentity.class, () -> new ConfiguredDatabase("own", ""))
			.run((context) -> assertThat(context.getBean(CacheNames.class).database()).isEqualTo("own"));
	}

	@Test
	void listenersOfTheUserHearWhatHappens() {
		this.context.withUserConfiguration(OwnListener.class).run((context) -> {
			context.getBean(Shop.ProductRepository.class).findById(1);
			context.getBean(Shop.ProductRepository.class).findById(1);
			assertThat(context.getBean(OwnListener.class).hits).containsExactly("ProductRepository.findById");
		});
	}

	@Test
	void customizersSeeTheBuilder() {
		List<Object> builders = new ArrayList<>();
		this.context.withBean(ShadowCacheCustomizer.class, () -> builders::add)
			.run((context) -> assertThat(builders).hasSize(1));
	}

	@Test
	void nothingTouchesTheStoreWhileProxiesAreBuilt() {
		this.context.withUserConfiguration(UntouchedStore.class)
			.run((context) -> assertThat(context).hasNotFailed()
				.getBean(UntouchedStore.class)
				.extracting((configuration) -> configuration.touchedBeforeStart)
				.isEqualTo(List.of()));
	}

	@Test
	void aSecondStartOfTheContextDoesNotStartTheCacheAgain() {
		this.context.run((context) -> {
			context.stop();
			context.start();
			Shop.ProductRepository repository = context.getBean(Shop.ProductRepository.class);
			repository.findById(1);
			repository.findById(1);
			assertThat(repository.loads()).isEqualTo(1);
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnStore {

		private static final InMemoryEntryStore STORE = Stores.inMemory();

		@Bean
		CacheStore store() {
			return STORE;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class UntouchedStore {

		private final List<String> touchedBeforeStart = new ArrayList<>();

		@Bean
		CacheStore store() {
			return Stores.noting(this.touchedBeforeStart);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnListener implements CacheListener {

		private final List<String> hits = new ArrayList<>();

		@Override
		public void onHit(QueryOperation query, long nanos, int bytes) {
			this.hits.add(query.name());
		}

	}

}
