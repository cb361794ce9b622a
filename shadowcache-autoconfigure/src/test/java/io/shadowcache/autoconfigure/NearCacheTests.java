package io.shadowcache.autoconfigure;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shadowcache.operation.NearMode;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.spring.interceptor.QueryRegistry;
import io.shadowcache.spring.metrics.CacheStatistics;
import io.shadowcache.spring.metrics.NearMeters;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entries in the memory of the process, as properties say.
 */
class NearCacheTests {

	private static final String QUERY = "JdbcProducts.findAll";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	private final ApplicationContextRunner memory = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ShadowCacheAutoConfiguration.class))
		.withUserConfiguration(Shop.class)
		.withPropertyValues("shadowcache.store=memory", "shadowcache.database-id=shop");

	@Test
	void nothingIsKeptUnlessAskedFor() {
		this.memory.run((context) -> assertThat(near(context.getBean(QueryRegistry.class), "ProductRepository.count"))
			.isEqualTo(new NearPolicy(NearMode.OFF, Duration.ofMinutes(5), true)));
	}

	@Test
	void aPropertyOfAQueryWinsOverThatOfAll() {
		this.memory
			.withPropertyValues("shadowcache.near.mode=validated", "shadowcache.near.max-staleness=2m",
					"shadowcache.queries.ProductRepository.count.near=off",
					"shadowcache.queries.ProductRepository.count.max-staleness=7s")
			.run((context) -> {
				QueryRegistry registry = context.getBean(QueryRegistry.class);
				assertThat(near(registry, "ProductRepository.findById").mode()).isEqualTo(NearMode.VALIDATED);
				assertThat(near(registry, "ProductRepository.findById").maxStaleness())
					.isEqualTo(Duration.ofMinutes(2));
				assertThat(near(registry, "ProductRepository.count").mode()).isEqualTo(NearMode.OFF);
				assertThat(near(registry, "ProductRepository.count").maxStaleness()).isEqualTo(Duration.ofSeconds(7));
			});
	}

	@Test
	void pushOverAStoreThatReportsNothingFailsAtStart() {
		this.memory.withPropertyValues("shadowcache.queries.ProductRepository.count.near=push").run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).isInstanceOf(SetupException.class)
				.hasMessage("Query 'ProductRepository.count' is kept near at push, but the store (memory of this "
						+ "process) does not report changes");
			assertThat(((SetupException) context.getStartupFailure()).getAction()).contains("shadowcache.store=redis",
					"shadowcache.queries.ProductRepository.count.near", "shadowcache.near.mode");
		});
	}

	@Test
	void twoInstancesAtPushSeeTheirOwnWritesAtOnceAndEachOthersSoon() {
		try (RedisProcess redis = RedisProcess.start();
				ConfigurableApplicationContext one = run(redis);
				ConfigurableApplicationContext other = run(redis)) {
			awaitPush(one);
			awaitPush(other);
			setPrice(one, "2.00");
			assertThat(price(one)).isEqualTo("2.00");
			Awaitility.await().atMost(PATIENCE).until(() -> price(other).equals("2.00"));
			awaitPush(other);
			setPrice(other, "3.00");
			assertThat(price(other)).isEqualTo("3.00");
			Awaitility.await().atMost(PATIENCE).until(() -> price(one).equals("3.00"));
			SimpleMeterRegistry registry = new SimpleMeterRegistry();
			NearMeters.bind(registry, one.getBean(NearStore.class).store());
			assertThat(registry.get("shadowcache.near.hearing").gauge().value()).isOne();
			assertThat(registry.get("shadowcache.near.lag").gauge().value()).isNotNegative();
		}
	}

	private ConfigurableApplicationContext run(RedisProcess redis) {
		return new SpringApplicationBuilder(StarterIntegrationTests.Application.class).web(WebApplicationType.NONE)
			.properties("spring.data.redis.host=127.0.0.1", "spring.data.redis.port=" + redis.port(),
					"spring.datasource.url=" + this.database, "spring.main.banner-mode=off",
					"shadowcache.consistency.lease=300ms", "shadowcache.near.mode=push")
			.run();
	}

	/**
	 * Calls until a call is answered without asking Redis.
	 */
	private static void awaitPush(ConfigurableApplicationContext application) {
		long before = pushes(application);
		Awaitility.await().atMost(PATIENCE).until(() -> {
			price(application);
			return pushes(application) > before;
		});
	}

	private static long pushes(ConfigurableApplicationContext application) {
		return application.getBean(CacheStatistics.class).query(QUERY).nearHits().getOrDefault("push", 0L);
	}

	private static String price(ConfigurableApplicationContext application) {
		return application.getBean(JdbcProducts.class).findAll().get(0).price().toPlainString();
	}

	private static void setPrice(ConfigurableApplicationContext application, String price) {
		application.getBean(JdbcProducts.class).setPrice(1, new BigDecimal(price));
	}

	private static NearPolicy near(QueryRegistry registry, String query) {
		QueryOperation operation = registry.query(query).orElseThrow().operation();
		return operation.near();
	}

}
