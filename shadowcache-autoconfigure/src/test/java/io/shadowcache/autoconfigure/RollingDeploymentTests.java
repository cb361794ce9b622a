package io.shadowcache.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import io.shadowcache.spring.metrics.CacheStatistics;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.test.tools.SourceFile;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two versions of an application on one Redis and one database, as while a deployment
 * rolls.
 */
class RollingDeploymentTests {

	private static final String COMPONENTS = "long id, BigDecimal price";

	private static final String ARGUMENTS = "id, price";

	private static final String CATALOGUE = """
			package shop;

			import java.math.BigDecimal;
			import java.util.List;
			import java.util.concurrent.atomic.AtomicInteger;
			import io.shadowcache.annotation.*;
			import org.springframework.jdbc.core.simple.JdbcClient;
			import org.springframework.transaction.annotation.Transactional;

			public class Catalogue implements io.shadowcache.autoconfigure.Deployment {

				private final AtomicInteger loads = new AtomicInteger();

				private final JdbcClient jdbc;

				public Catalogue(JdbcClient jdbc) {
					this.jdbc = jdbc;
				}

				@CachedQuery(tables = "product")
				public List<Product> products() {
					this.loads.incrementAndGet();
					return this.jdbc.sql("select id, price from product").query((row, number) -> {
						long id = row.getLong(1);
						BigDecimal price = row.getBigDecimal(2);
						return new Product(%s);
					}).list();
				}

				@Transactional
				@InvalidatesTables("product")
				public void setPrice(String price) {
					this.jdbc.sql("update product set price = ?").params(new BigDecimal(price)).update();
				}

				public int loads() {
					return this.loads.get();
				}

				public record Product(%s) {
				}

				public record Price(BigDecimal net) {
				}

			}
			""";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final RedisProcess redis = RedisProcess.start();

	private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	private final List<ConfigurableApplicationContext> applications = new ArrayList<>();

	@AfterEach
	void stopEverything() {
		this.applications.forEach(ConfigurableApplicationContext::close);
		this.redis.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "long id, BigDecimal price, String unit | id, price, null", "long id | id",
			"long number, BigDecimal price | id, price", "long id, Price price | id, new Price(price)" })
	void versionsWithAnotherRecordMissEachOthersEntriesAndSeeEachOthersWrites(String components, String arguments) {
		Deployment before = deploy(COMPONENTS, ARGUMENTS);
		fill(before);
		Deployment after = deploy(components, arguments);
		assertThatNextReadLoads(after);
		fill(after);
		assertThatNextReadIsAHit(before);
		before.setPrice("2.00");
		assertThat(before.products()).hasToString("[Product[id=1, price=2.00]]");
		assertThatNextReadLoads(after);
		fill(after);
		after.setPrice("3.00");
		assertThat(before.products()).hasToString("[Product[id=1, price=3.00]]");
		assertThat(this.applications)
			.allSatisfy((application) -> assertThat(misses(application)).isNotEmpty().doesNotContainKey("unreadable"));
	}

	@Test
	void theOldVersionFindsItsEntriesAfterTheNewOneWasRolledBack() {
		fill(deploy(COMPONENTS, ARGUMENTS));
		fill(deploy("long id", "id"));
		this.applications.forEach(ConfigurableApplicationContext::close);
		assertThatNextReadIsAHit(deploy(COMPONENTS, ARGUMENTS));
	}

	@Test
	void aVersionWithTheSameRecordIsServedTheEntriesOfTheOneBeforeAsItsOwnClass() {
		Deployment before = deploy(COMPONENTS, ARGUMENTS);
		fill(before);
		Deployment after = deploy(COMPONENTS, ARGUMENTS);
		assertThatNextReadIsAHit(after);
		assertThat(after.products()).hasToString("[Product[id=1, price=1.50]]");
		assertThat(after.products().get(0).getClass()).isNotEqualTo(before.products().get(0).getClass());
	}

	private static void assertThatNextReadIsAHit(Deployment deployment) {
		int loads = deployment.loads();
		assertThat(deployment.products()).hasSize(1);
		assertThat(deployment.loads()).isEqualTo(loads);
	}

	private static void assertThatNextReadLoads(Deployment deployment) {
		int loads = deployment.loads();
		assertThat(deployment.products()).hasSize(1);
		assertThat(deployment.loads()).isEqualTo(loads + 1);
	}

	/**
	 * Calls until the query is cached: a new Redis is in quarantine for a lease, and the
	 * release of a write takes a moment.
	 */
	private static void fill(Deployment deployment) {
		Awaitility.await().atMost(PATIENCE).until(() -> {
			deployment.products();
			int loads = deployment.loads();
			deployment.products();
			return deployment.loads() == loads;
		});
	}

	private static Map<String, Long> misses(ConfigurableApplicationContext application) {
		return application.getBean(CacheStatistics.class).query("Catalogue.products").misses();
	}

	private Deployment deploy(String components, String arguments) {
		Class<?> catalogue = compile(CATALOGUE.formatted(arguments, components));
		ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class, catalogue)
			.resourceLoader(new DefaultResourceLoader(catalogue.getClassLoader()))
			.web(WebApplicationType.NONE)
			.properties("spring.data.redis.host=127.0.0.1", "spring.data.redis.port=" + this.redis.port(),
					"spring.datasource.url=" + this.database, "spring.application.name=shop",
					"spring.main.banner-mode=off", "shadowcache.consistency.lease=300ms",
					"shadowcache.redis.read-timeout=10s", "shadowcache.redis.write-timeout=10s",
					"spring.sql.init.mode=" + (this.applications.isEmpty() ? "embedded" : "never"))
			.run();
		this.applications.add(application);
		return application.getBean(Deployment.class);
	}

	private static Class<?> compile(String source) {
		AtomicReference<ClassLoader> loader = new AtomicReference<>();
		TestCompiler.forSystem()
			.withSources(SourceFile.of(source))
			.compile((compiled) -> loader.set(compiled.getClassLoader()));
		return ClassUtils.resolveClassName("shop.Catalogue", loader.get());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
