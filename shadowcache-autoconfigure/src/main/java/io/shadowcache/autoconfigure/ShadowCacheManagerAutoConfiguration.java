package io.shadowcache.autoconfigure;

import java.util.List;

import io.shadowcache.codec.ValueCodec;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.key.ArgumentEncoder;
import io.shadowcache.key.KeyContributor;
import io.shadowcache.spring.cache.CacheMethods;
import io.shadowcache.spring.cache.CacheSurroundings;
import io.shadowcache.spring.cache.CacheableLoadAdvisor;
import io.shadowcache.spring.cache.CacheableLoadInterceptor;
import io.shadowcache.spring.cache.ShadowCacheManager;
import io.shadowcache.spring.cache.SimpleKeyHints;
import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.spring.transaction.ShadowCacheTransactions;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cache.CacheManager;
import org.springframework.cache.interceptor.CacheAspectSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of Spring's caches on the engine, for applications that switch them
 * on and define no cache manager of their own.
 */
@AutoConfiguration(after = ShadowCacheAutoConfiguration.class,
		beforeName = "org.springframework.boot.cache.autoconfigure.CacheAutoConfiguration")
@ConditionalOnBooleanProperty(name = "shadowcache.cache-manager.enabled", matchIfMissing = true)
@Conditional({ ShadowCacheManagerAutoConfiguration.NoCacheTypeChosen.class,
		ShadowCacheManagerAutoConfiguration.AloneOrWanted.class })
@ConditionalOnBean({ ShadowCache.class, CacheAspectSupport.class })
@ConditionalOnMissingBean(name = { ShadowCacheManagerAutoConfiguration.MANAGER, "cacheResolver" })
@EnableConfigurationProperties({ CachesProperties.class, CacheManagerProperties.class })
@ImportRuntimeHints(SimpleKeyHints.class)
public final class ShadowCacheManagerAutoConfiguration {

	static final String MANAGER = "cacheManager";

	@Bean(MANAGER)
	ShadowCacheManager shadowCacheManager(CacheSurroundings surroundings, CachesProperties properties,
			CacheManagerProperties manager, ShadowCacheProperties cache, ConfiguredQuerySettings settings,
			ConfigurableListableBeanFactory beans) {
		return new ShadowCacheManager(surroundings, new ConfiguredCaches(properties, manager.byReference(),
				cache.store() == StoreType.MEMORY, settings::defaults, beans.getBeanClassLoader()),
				new CacheMethods(beans, MANAGER));
	}

	@Bean
	@ConditionalOnMissingBean
	CacheSurroundings shadowCacheSurroundings(Environment environment, ObjectProvider<DatabaseIdentity> database,
			ObjectProvider<ValueCodec> codec, ObjectProvider<ArgumentEncoder> encoders,
			ConfigurableListableBeanFactory beans) {
		return new CacheSurroundings(ApplicationName.of(environment),
				new CachedDatabases(new LazyDatabase(database::getObject), beans.getBean(FurtherDataSources.class)),
				() -> InterceptionConfiguration.codec(codec),
				List.of(new LazyArgumentEncoders(() -> InterceptionConfiguration.all(encoders))),
				() -> beans.getBeanProvider(KeyContributor.class).stream().toList(),
				() -> beans.getBean(ShadowCache.class), () -> beans.getBean(ShadowCacheTransactions.class));
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static CacheableLoadAdvisor shadowCacheableLoadAdvisor(ObjectProvider<ShadowCacheManager> manager) {
		return new CacheableLoadAdvisor(new CacheableLoadInterceptor(manager::getObject));
	}

	@Bean
	CachesComplete shadowCachesComplete(ShadowCacheManager manager, NearStore near) {
		return new CachesComplete(manager, near::pushes);
	}

	@Bean
	static PrimaryManager shadowCachePrimaryManager() {
		return new PrimaryManager(MANAGER);
	}

	@Bean
	NamedCalls shadowCacheCaches(ObjectProvider<ShadowCacheManager> manager) {
		return new NamedCalls(() -> manager.getObject().operations());
	}

	/**
	 * Whether there is no other manager, or ours is wanted beside it.
	 */
	static final class AloneOrWanted extends AnyNestedCondition {

		AloneOrWanted() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		/**
		 * There is no other.
		 */
		@ConditionalOnMissingBean(CacheManager.class)
		static final class Alone {

		}

		/**
		 * Somebody says so.
		 */
		@ConditionalOnBooleanProperty("shadowcache.cache-manager.enabled")
		static final class Wanted {

		}

	}

	/**
	 * Whether the application leaves the choice of a cache manager to its class path.
	 */
	static final class NoCacheTypeChosen extends NoneNestedConditions {

		NoCacheTypeChosen() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		/**
		 * Somebody has chosen.
		 */
		@ConditionalOnProperty("spring.cache.type")
		static final class Chosen {

		}

	}

}
