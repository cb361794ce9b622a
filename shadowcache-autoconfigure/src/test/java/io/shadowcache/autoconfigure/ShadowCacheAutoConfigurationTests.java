package io.shadowcache.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.interceptor.ShadowCacheAdvisor;
import io.shadowcache.store.CacheStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
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
					"ShadowCache: 2 queries over 2 tables, store memory of this process, codec binary, consistency marked "
							+ "(but vendor after-commit), database shop"));
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
	void nothingTouchesTheStoreWhileProxiesAreBuilt() {
		this.context.withUserConfiguration(UntouchedStore.class)
			.run((context) -> assertThat(context).hasNotFailed()
				.getBean(UntouchedStore.class)
				.extracting((configuration) -> configuration.touchedBeforeStart)
				.isEqualTo(List.of()));
	}

	@Test
	void declarationsAreCheckedAlsoWhenBeansAreCreatedLazily(CapturedOutput output) {
		this.context
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(output).contains("ShadowCache: 2 queries over 2 tables"));
	}

	@Test
	void aProxyThatIsBuiltEarlyBringsNoWarning(CapturedOutput output) {
		this.context.withUserConfiguration(EarlyProxy.class).run((context) -> {
			assertThat(AopUtils.isAopProxy(context.getBean(Shop.ProductRepository.class))).isTrue();
			assertThat(output.toString().lines().filter((line) -> line.contains("not eligible")))
				.noneMatch((line) -> line.contains("shadowCache"));
		});
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
	static class UntouchedStore {

		private final List<String> touchedBeforeStart = new ArrayList<>();

		@Bean
		CacheStore store() {
			return Stores.noting(this.touchedBeforeStart);
		}

	}

	/**
	 * A post-processor whose creation needs a repository.
	 */
	@Configuration(proxyBeanMethods = false)
	static class EarlyProxy {

		@Bean
		static BeanPostProcessor early(Shop.ProductRepository repository) {
			return new BeanPostProcessor() {
			};
		}

	}

}
