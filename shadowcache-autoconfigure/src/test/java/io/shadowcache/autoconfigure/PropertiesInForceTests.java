package io.shadowcache.autoconfigure;

import java.time.Duration;
import java.util.Map;

import javax.sql.DataSource;

import io.shadowcache.codec.ValueCodec;
import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.engine.EngineSettings;
import io.shadowcache.operation.TtlPolicy;
import io.shadowcache.spring.interceptor.QueryRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

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
	void resultsAreEncodedAsThePropertySays() {
		this.context.run((context) -> assertThat(context.getBean(ValueCodec.class).name()).isEqualTo("binary"));
		this.context.withPropertyValues("shadowcache.codec=json")
			.run((context) -> assertThat(context.getBean(ValueCodec.class).name()).isEqualTo("json"));
	}

	@Test
	void longResultsAreCompressedAsThePropertySays() {
		this.context.withPropertyValues("shadowcache.compression.above=16KB").run((context) -> {
			ValueCodec codec = context.getBean(ValueCodec.class);
			String text = "on time ".repeat(4096);
			assertThat(codec.name()).isEqualTo("binary+deflate");
			assertThat(codec.forType(String.class).encode(text)).hasSizeLessThan(text.length() / 10);
			assertThat(codec.forType(String.class).encode(text.substring(0, 8192))).hasSizeGreaterThan(8192);
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

	@Test
	void withReadsFromReplicasTheCacheIsBypassed() {
		this.context.withPropertyValues("shadowcache.primary-reads=false")
			.run((context) -> assertThat(loadsOfTwoCalls(context)).isEqualTo(2));
	}

	@Test
	void aRoutingDataSourceIsTakenToReadFromReplicasUnlessDeclaredOtherwise() {
		ApplicationContextRunner routing = this.context.withBean(DataSource.class, PropertiesInForceTests::routing);
		routing.run((context) -> assertThat(loadsOfTwoCalls(context)).isEqualTo(2));
		routing.withPropertyValues("shadowcache.primary-reads=true")
			.run((context) -> assertThat(loadsOfTwoCalls(context)).isEqualTo(1));
	}

	@Test
	void theIdOfTheDatabaseIsMadeOfTheUrlUnlessConfigured() {
		ApplicationContextRunner unconfigured = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ShadowCacheAutoConfiguration.class))
			.withPropertyValues("shadowcache.store=memory")
			.withBean(DataSource.class, () -> new DriverManagerDataSource("jdbc:mysql://db:3307/shop?useSSL=true"));
		unconfigured
			.run((context) -> assertThat(context.getBean(CacheNames.class).database()).isEqualTo("mysql:db:3307:shop"));
		unconfigured.withPropertyValues("shadowcache.database-id=own")
			.run((context) -> assertThat(context.getBean(CacheNames.class).database()).isEqualTo("own"));
	}

	private static int loadsOfTwoCalls(AssertableApplicationContext context) {
		Shop.ProductRepository repository = context.getBean(Shop.ProductRepository.class);
		repository.findById(1);
		repository.findById(1);
		return repository.loads();
	}

	private static DataSource routing() {
		AbstractRoutingDataSource routing = new AbstractRoutingDataSource() {

			@Override
			protected Object determineCurrentLookupKey() {
				return "primary";
			}

		};
		DataSource primary = new DriverManagerDataSource("jdbc:h2:mem:routed");
		routing.setTargetDataSources(Map.of("primary", primary));
		routing.setDefaultTargetDataSource(primary);
		return routing;
	}

}
