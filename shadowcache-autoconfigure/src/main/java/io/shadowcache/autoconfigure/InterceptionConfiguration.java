package io.shadowcache.autoconfigure;

import java.util.List;
import java.util.stream.Stream;

import io.shadowcache.codec.ValueCodec;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.key.ArgumentEncoder;
import io.shadowcache.key.KeyContributor;
import io.shadowcache.spring.interceptor.CacheOperationSource;
import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.spring.interceptor.DeclarationScan;
import io.shadowcache.spring.interceptor.OperationFactory;
import io.shadowcache.spring.interceptor.QueryRegistry;
import io.shadowcache.spring.interceptor.ShadowCacheAdvisor;
import io.shadowcache.spring.interceptor.ShadowCacheInterceptor;
import io.shadowcache.spring.result.SpringDataArguments;
import io.shadowcache.spring.transaction.ShadowCacheTransactions;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Puts the interceptor around annotated methods. These beans may be created with the
 * first proxy, before most others, so that everything behind them is asked for later.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
@Import(AutoProxyRegistrar.class)
@ImportRuntimeHints(QueryPropertiesHints.class)
class InterceptionConfiguration {

	private static final boolean SPRING_DATA = ClassUtils.isPresent("org.springframework.data.domain.Pageable",
			InterceptionConfiguration.class.getClassLoader());

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static EarlyClasses shadowCacheEarlyClasses() {
		return new EarlyClasses();
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	QueryRegistry shadowCacheQueryRegistry() {
		return new QueryRegistry();
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	ConfiguredQuerySettings shadowCacheQuerySettings(Environment environment,
			ObjectProvider<ShadowCacheProperties> properties, ObjectProvider<NearProperties> near,
			ObjectProvider<ExpiryProperties> expiry, ObjectProvider<EarlyRefreshProperties> early) {
		return new ConfiguredQuerySettings(() -> new ConfiguredQueries(new QueryPropertiesReader(environment).read()),
				properties::getObject, near::getObject, () -> expiry.getObject().defaults(early.getObject()));
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	OperationFactory shadowCacheOperationFactory(Environment environment, ObjectProvider<DatabaseIdentity> database,
			ObjectProvider<ValueCodec> codec, ObjectProvider<ArgumentEncoder> encoders, ListableBeanFactory beans,
			FurtherDataSources further) {
		return new OperationFactory(ApplicationName.of(environment),
				new CachedDatabases(new LazyDatabase(database::getObject), further), () -> codec(codec),
				List.of(new LazyArgumentEncoders(() -> all(encoders))),
				() -> beans.getBeanProvider(FollowedReads.class).getIfAvailable() != null,
				() -> beans.getBeanProvider(KeyContributor.class).stream().toList());
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	CacheOperationSource shadowCacheOperationSource(OperationFactory factory, ConfiguredQuerySettings settings,
			QueryRegistry registry, ConfigurableListableBeanFactory beans) {
		return new CacheOperationSource(factory, settings, registry, beans, WovenConfiguration.mode(beans));
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	ShadowCacheInterceptor shadowCacheInterceptor(CacheOperationSource source, ObjectProvider<ShadowCache> cache,
			ObjectProvider<ShadowCacheTransactions> transactions, BeanFactory beans) {
		return new ShadowCacheInterceptor(source, cache::getObject, transactions::getObject, beans);
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	ShadowCacheAdvisor shadowCacheAdvisor(CacheOperationSource source, ShadowCacheInterceptor interceptor) {
		return new ShadowCacheAdvisor(source, interceptor);
	}

	@Bean
	DeclarationsComplete shadowCacheDeclarationsComplete(ConfiguredQuerySettings settings,
			ObjectProvider<ShadowCache> cache, ObjectProvider<SqlProperties> sql, ObjectProvider<NearStore> near) {
		return new DeclarationsComplete(settings::queries, cache::getObject, () -> names(sql),
				() -> near.getObject().pushes());
	}

	@Bean
	DeclarationScan shadowCacheDeclarationScan(ConfigurableListableBeanFactory beans, CacheOperationSource source,
			QueryRegistry registry, DeclarationsComplete complete) {
		return new DeclarationScan(beans, source, registry, complete);
	}

	private static List<String> names(ObjectProvider<SqlProperties> sql) {
		SqlProperties properties = sql.getIfAvailable();
		return (properties != null) ? properties.queries() : List.of();
	}

	static ValueCodec codec(ObjectProvider<ValueCodec> codecs) {
		ValueCodec codec = UniqueBean.of(codecs, "ValueCodec", "remove the others");
		if (codec == null) {
			throw new SetupException("ShadowCache has no ValueCodec to encode results with",
					"Add io.shadowcache:shadowcache-codec, or define a bean of type io.shadowcache.codec.ValueCodec.");
		}
		return codec;
	}

	static List<ArgumentEncoder> all(ObjectProvider<ArgumentEncoder> encoders) {
		Stream<ArgumentEncoder> known = SPRING_DATA ? Stream.of(new SpringDataArguments()) : Stream.empty();
		return Stream.concat(encoders.orderedStream(), known).toList();
	}

}
