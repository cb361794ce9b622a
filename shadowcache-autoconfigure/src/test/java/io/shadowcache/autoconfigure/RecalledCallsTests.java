package io.shadowcache.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.key.KeyContributor;
import io.shadowcache.spring.metrics.CacheStatistics;
import io.shadowcache.spring.metrics.QueryFigures;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Results in the memory of the process are found by what a method was called with, and
 * nothing that a key would tell apart is mixed up.
 */
class RecalledCallsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static RedisProcess redis;

	private static ConfigurableApplicationContext application;

	private static Names names;

	@BeforeAll
	static void start() {
		redis = RedisProcess.start();
		application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("spring.data.redis.host=127.0.0.1", "spring.data.redis.port=" + redis.port(),
					"spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
					"spring.main.banner-mode=off", "shadowcache.consistency.lease=300ms",
					"shadowcache.redis.read-timeout=5s", "shadowcache.redis.write-timeout=5s",
					"shadowcache.near.mode=push")
			.run();
		names = application.getBean(Names.class);
	}

	@AfterAll
	static void stop() {
		application.close();
		redis.close();
	}

	@Test
	void eachTenantHasItsOwn() {
		for (String tenant : List.of("a", "b")) {
			Tenant.current = tenant;
			awaitPush("ofTenant", () -> names.ofTenant(1));
		}
		for (String tenant : List.of("a", "b", "a")) {
			Tenant.current = tenant;
			assertThat(names.ofTenant(1)).startsWith(tenant + 1);
		}
		Tenant.current = "a";
	}

	@Test
	void whatCannotBeComparedIsFoundByItsKey() {
		awaitPush("ofAll", () -> names.ofAll(List.of(1L, 2L)));
		awaitPush("ofAll", () -> names.ofAll(List.of(3L)));
		assertThat(names.ofAll(List.of(1L, 2L))).startsWith("[1, 2]");
		assertThat(names.ofAll(List.of(3L))).startsWith("[3]");
	}

	@Test
	void conditionIsAskedEachTime() {
		awaitPush("plain", () -> names.plain(1));
		long before = figures("plain").bypasses().getOrDefault("condition", 0L);
		names.plain(9);
		names.plain(9);
		assertThat(figures("plain").bypasses().get("condition")).isEqualTo(before + 2);
	}

	@Test
	void inATransactionTheStoreIsAsked() {
		awaitPush("plain", () -> names.plain(1));
		long before = pushes("plain");
		new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
			.executeWithoutResult((status) -> names.plain(1));
		assertThat(pushes("plain")).isEqualTo(before);
	}

	@Test
	void queryThatIsSwitchedOffIsNotAnswered() {
		awaitPush("plain", () -> names.plain(2));
		application.getBean(ShadowCache.class).switches().set("plain", false);
		String first = names.plain(2);
		assertThat(names.plain(2)).isNotEqualTo(first);
		application.getBean(ShadowCache.class).switches().set("plain", true);
	}

	@Test
	void everyHitIsCountedWithATime() {
		awaitPush("plain", () -> names.plain(3));
		QueryFigures before = figures("plain");
		for (int call = 0; call < 1000; call++) {
			names.plain(3);
		}
		QueryFigures more = figures("plain").since(before);
		assertThat(more.requests()).isEqualTo(1000);
		assertThat(more.hits().totalMillis()).isPositive();
	}

	private static void awaitPush(String query, Runnable call) {
		long before = pushes(query);
		Awaitility.await().atMost(PATIENCE).until(() -> {
			call.run();
			return pushes(query) > before;
		});
	}

	private static long pushes(String query) {
		return figures(query).nearHits().getOrDefault("push", 0L);
	}

	private static QueryFigures figures(String query) {
		return application.getBean(CacheStatistics.class).query(query);
	}

	/**
	 * Queries whose results tell each run from the others.
	 */
	public static class Names {

		private final AtomicInteger runs = new AtomicInteger();

		@CachedQuery(name = "ofTenant", tables = "name")
		public String ofTenant(long id) {
			return Tenant.current + id + " " + this.runs.incrementAndGet();
		}

		@CachedQuery(name = "ofAll", tables = "name")
		public String ofAll(List<Long> ids) {
			return ids + " " + this.runs.incrementAndGet();
		}

		@CachedQuery(name = "plain", tables = "name", condition = "#id != 9")
		public String plain(long id) {
			return id + " " + this.runs.incrementAndGet();
		}

	}

	/**
	 * Whose results are asked for.
	 */
	static class Tenant implements KeyContributor {

		private static volatile String current = "a";

		@Override
		public String name() {
			return "tenant";
		}

		@Override
		public Object current() {
			return current;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		Tenant tenant() {
			return new Tenant();
		}

		@Bean
		Names names() {
			return new Names();
		}

	}

}
