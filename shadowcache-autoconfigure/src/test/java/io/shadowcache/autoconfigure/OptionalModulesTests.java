package io.shadowcache.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shadowcache.autoconfigure.endpoint.ShadowCacheEndpoint;
import io.shadowcache.codec.format.JsonValueCodec;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.memcached.MemcachedEntryStore;
import io.shadowcache.memcached.MemcachedTarget;
import io.shadowcache.redis.RedisEntryStore;
import io.shadowcache.redis.RedisTarget;
import io.shadowcache.spring.metrics.MicrometerCacheListener;
import io.shadowcache.store.CacheStore;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of applications that have some libraries and not others.
 */
class OptionalModulesTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(ShadowCacheAutoConfiguration.class, ShadowCacheRedisAutoConfiguration.class,
						ShadowCacheMemcachedAutoConfiguration.class, ShadowCacheMetricsAutoConfiguration.class,
						ShadowCacheEndpointAutoConfiguration.class, ShadowCacheHealthAutoConfiguration.class))
		.withUserConfiguration(Shop.class)
		.withPropertyValues("shadowcache.database-id=shop");

	private final ApplicationContextRunner memory = this.context.withPropertyValues("shadowcache.store=memory");

	@Test
	void theRedisStoreUsesTheServersOfTheApplication() {
		this.context.withBean(RedisConnectionFactory.class, OptionalModulesTests::lettuce).run((context) -> {
			assertThat(context).hasSingleBean(RedisEntryStore.class);
			assertThat(context.getBean(RedisTarget.class)).hasToString("standalone at 127.0.0.1:1");
		});
	}

	@Test
	void withTheStoreInMemoryRedisIsNotTouched() {
		this.memory.withBean(RedisConnectionFactory.class, OptionalModulesTests::lettuce)
			.run((context) -> assertThat(context).doesNotHaveBean(RedisEntryStore.class)
				.doesNotHaveBean(RedisTarget.class));
	}

	@Test
	void withoutRedisLibrariesTheStoreInMemoryWorks() {
		this.memory.withClassLoader(new FilteredClassLoader(RedisConnectionFactory.class, RedisEntryStore.class))
			.run((context) -> assertThat(context).hasSingleBean(ShadowCache.class));
	}

	@Test
	void withoutRedisLibrariesTheRedisStoreIsMissed() {
		this.context.withClassLoader(new FilteredClassLoader(RedisConnectionFactory.class, RedisEntryStore.class))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(SetupException.class)
				.hasMessageContaining("is not on the class path"));
	}

	@Test
	void theMemcachedStoreUsesTheConfiguredServers() {
		this.context
			.withPropertyValues("shadowcache.store=memcached", "shadowcache.memcached.servers=127.0.0.1:1, 127.0.0.2")
			.run((context) -> {
				assertThat(context).hasSingleBean(CacheStore.class).hasSingleBean(MemcachedEntryStore.class);
				assertThat(context.getBean(MemcachedTarget.class).servers())
					.hasToString("[127.0.0.1:1, 127.0.0.2:11211]");
			});
	}

	@Test
	void theMemcachedStoreUsesTheSslBundle() {
		SslBundle bundle = SslBundle.systemDefault();
		this.context.withBean(SslBundles.class, () -> new DefaultSslBundleRegistry("cache", bundle))
			.withPropertyValues("shadowcache.store=memcached", "shadowcache.memcached.ssl-bundle=cache")
			.run((context) -> assertThat(context.getBean(MemcachedTarget.class).ssl()).isNotNull());
	}

	@Test
	void theMemcachedStoreNeedsNoRedisLibraries() {
		this.context.withClassLoader(new FilteredClassLoader(RedisConnectionFactory.class, RedisEntryStore.class))
			.withPropertyValues("shadowcache.store=memcached", "shadowcache.memcached.servers=127.0.0.1:1")
			.run((context) -> assertThat(context.getBean(CacheStore.class).describe())
				.isEqualTo("memcached at 127.0.0.1:1, not connected"));
	}

	@Test
	void withoutItsModuleTheMemcachedStoreIsMissedWithWhatToAdd() {
		this.context.withClassLoader(new FilteredClassLoader(MemcachedEntryStore.class))
			.withPropertyValues("shadowcache.store=memcached")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(SetupException.class, (failure) -> {
					assertThat(failure).hasMessageContaining("shadowcache-memcached is not on the class path");
					assertThat(failure.getAction()).contains("io.shadowcache:shadowcache-memcached");
				}));
	}

	@Test
	void withoutMicrometerThereAreNoMeters() {
		this.memory.withClassLoader(new FilteredClassLoader(MeterRegistry.class))
			.run((context) -> assertThat(context).hasSingleBean(ShadowCache.class)
				.doesNotHaveBean("shadowCacheMicrometerListener"));
	}

	@Test
	void withARegistryThereAreMeters() {
		this.memory.withBean(MeterRegistry.class, SimpleMeterRegistry::new).run((context) -> {
			context.getBean(Shop.ProductRepository.class).findById(1);
			assertThat(context).hasSingleBean(MicrometerCacheListener.class);
			assertThat(context.getBean(MeterRegistry.class)
				.get("shadowcache.requests")
				.tags("query", "ProductRepository.findById", "result", "miss")
				.counter()
				.count()).isEqualTo(1);
		});
	}

	@Test
	void withoutActuatorThereIsNoEndpoint() {
		this.memory.withClassLoader(new FilteredClassLoader(Endpoint.class))
			.run((context) -> assertThat(context).hasSingleBean(ShadowCache.class)
				.doesNotHaveBean("shadowCacheEndpoint"));
	}

	@Test
	void theEndpointNeedsToBeExposed() {
		this.memory.run((context) -> assertThat(context).doesNotHaveBean(ShadowCacheEndpoint.class));
		this.memory.withPropertyValues("management.endpoints.web.exposure.include=shadowcache")
			.run((context) -> assertThat(context).hasSingleBean(ShadowCacheEndpoint.class));
	}

	@Test
	void withoutJdbcTheDatabaseIsConfigured() {
		this.memory.withClassLoader(new FilteredClassLoader(DataSourceUtils.class))
			.run((context) -> assertThat(context.getBean(CacheNames.class).database()).isEqualTo("shop"));
	}

	@Test
	void withoutHealthOfActuatorThereIsNoIndicator() {
		this.memory.withClassLoader(new FilteredClassLoader(HealthIndicator.class))
			.run((context) -> assertThat(context).hasSingleBean(ShadowCache.class)
				.doesNotHaveBean("shadowcacheHealthIndicator"));
	}

	@Test
	void withoutACodecTheFailureSaysWhatToAdd() {
		this.memory.withClassLoader(new FilteredClassLoader(JsonValueCodec.class))
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(SetupException.class)
				.hasMessageContaining("no ValueCodec"));
	}

	private static LettuceConnectionFactory lettuce() {
		return new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", 1));
	}

}
