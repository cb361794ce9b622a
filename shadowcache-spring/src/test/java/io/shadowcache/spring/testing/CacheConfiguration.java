package io.shadowcache.spring.testing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.engine.ConsistencyLevels;
import io.shadowcache.engine.EngineSettings;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.interceptor.CacheOperationSource;
import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.spring.interceptor.Databases;
import io.shadowcache.spring.interceptor.DeclarationScan;
import io.shadowcache.spring.interceptor.ExpiryOverrides;
import io.shadowcache.spring.interceptor.OperationFactory;
import io.shadowcache.spring.interceptor.QueryDefaults;
import io.shadowcache.spring.interceptor.QueryOverrides;
import io.shadowcache.spring.interceptor.QueryRegistry;
import io.shadowcache.spring.interceptor.QuerySettings;
import io.shadowcache.spring.interceptor.ShadowCacheAdvisor;
import io.shadowcache.spring.interceptor.ShadowCacheInterceptor;
import io.shadowcache.spring.jdbc.JdbcDefaultIsolation;
import io.shadowcache.spring.result.SpringDataArguments;
import io.shadowcache.spring.transaction.ShadowCacheTransactions;
import io.shadowcache.spring.transaction.TransactionListenerRegistrar;
import io.shadowcache.store.InMemoryEntryStore;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * The whole cache over a store in memory, as the auto-configuration would wire it.
 */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true)
public class CacheConfiguration {

	@Bean
	RecordingListener recordingListener() {
		return new RecordingListener();
	}

	@Bean
	ShadowCache shadowCache(RecordingListener listener, Environment environment) {
		ConsistencyLevel level = environment.getProperty("level", ConsistencyLevel.class, ConsistencyLevel.MARKED);
		EngineSettings settings = new EngineSettings(new ConsistencyLevels(level, java.util.Map.of()),
				Duration.ofSeconds(10), 1 << 20);
		ShadowCache cache = ShadowCache.over(new InMemoryEntryStore(1000, Clock.systemUTC(), new SecureRandom()))
			.settings(settings)
			.listener(listener)
			.build();
		cache.start();
		return cache;
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static QueryRegistry queryRegistry() {
		return new QueryRegistry();
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static OperationFactory operationFactory() {
		DatabaseIdentity database = new DatabaseIdentity() {

			@Override
			public String id() {
				return "test";
			}

			@Override
			public String defaultSchema() {
				return "public";
			}

		};
		return new OperationFactory("app", Databases.of(database), ReferenceCodec::new,
				List.of(new SpringDataArguments()), () -> false);
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static CacheOperationSource cacheOperationSource(OperationFactory factory, QueryRegistry registry,
			ConfigurableListableBeanFactory beans) {
		return new CacheOperationSource(factory, new TestSettings(), registry, beans);
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static ShadowCacheAdvisor shadowCacheAdvisor(CacheOperationSource source, ObjectProvider<ShadowCache> cache,
			ObjectProvider<ShadowCacheTransactions> transactions, ConfigurableListableBeanFactory beans) {
		Supplier<ShadowCache> lazyCache = cache::getObject;
		return new ShadowCacheAdvisor(source,
				new ShadowCacheInterceptor(source, lazyCache, transactions::getObject, beans));
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static ShadowCacheTransactions shadowCacheTransactions(ObjectProvider<ShadowCache> cache) {
		return new ShadowCacheTransactions(cache::getObject, new JdbcDefaultIsolation(), () -> false);
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static TransactionListenerRegistrar transactionListenerRegistrar(ConfigurableListableBeanFactory beans,
			ObjectProvider<ShadowCacheTransactions> transactions) {
		return new TransactionListenerRegistrar(beans, transactions::getObject);
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static DeclarationScan declarationScan(ConfigurableListableBeanFactory beans, CacheOperationSource source,
			QueryRegistry registry) {
		return new DeclarationScan(beans, source, registry, (complete) -> {
		});
	}

	/**
	 * Overrides one query by name.
	 */
	static final class TestSettings implements QuerySettings {

		@Override
		public QueryOverrides forQuery(String name) {
			return name.equals("overridden") ? new QueryOverrides(Duration.ofSeconds(7), 0.5, Duration.ZERO, false,
					null, null, ExpiryOverrides.NONE) : QueryOverrides.NONE;
		}

		@Override
		public QueryDefaults defaults() {
			return new QueryDefaults(Duration.ofMinutes(10), 0.1, null);
		}

	}

}
