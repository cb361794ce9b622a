package io.shadowcache.autoconfigure;

import io.micrometer.observation.ObservationRegistry;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.interceptor.CompanionAdvisor;
import io.shadowcache.spring.interceptor.ShadowCacheAdvisor;
import io.shadowcache.spring.observation.QueryLogContext;
import io.shadowcache.spring.observation.QueryObservations;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;

/**
 * Auto-configuration of observations of cached queries.
 */
@AutoConfiguration(after = ShadowCacheAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean({ ObservationRegistry.class, ShadowCache.class })
@ConditionalOnBooleanProperty(name = "shadowcache.observations.enabled")
@EnableConfigurationProperties(ObservationsProperties.class)
public final class ShadowCacheObservationAutoConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static QueryObservations shadowCacheObservations(ObjectProvider<ObservationRegistry> registry) {
		return new QueryObservations(registry::getObject);
	}

	@Bean
	QueryLogContext shadowCacheQueryLogContext() {
		return new QueryLogContext();
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	CompanionAdvisor shadowCacheGetObservation(ShadowCacheAdvisor cache, QueryObservations observations) {
		return new CompanionAdvisor(cache, observations.aroundCache(), -1, true);
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	CompanionAdvisor shadowCacheLoadObservation(ShadowCacheAdvisor cache, QueryObservations observations) {
		return new CompanionAdvisor(cache, observations.aroundQuery(), 1, true);
	}

}
