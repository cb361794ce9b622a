package io.shadowcache.autoconfigure;

import java.time.Duration;

import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.engine.EngineSettings;
import io.shadowcache.operation.TtlPolicy;
import io.shadowcache.spring.interceptor.QueryRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what properties change.
 */
class PropertiesInForceTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(ShadowCacheAutoConfiguration.class, ShadowCacheDisabledAutoConfiguration.class))
		.withUserConfiguration(Shop.class)
		.withPropertyValues("shadowcache.store=memory", "shadowcache.database-id=shop");

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
	void levelsOfTablesMayBeGivenByQualifiedNames() {
		this.context.withPropertyValues("shadowcache.consistency.tables.archive.product=after-commit")
			.run((context) -> assertThat(context.getBean(EngineSettings.class).levels().byTable())
				.containsEntry("archive.product", ConsistencyLevel.AFTER_COMMIT));
	}

}
