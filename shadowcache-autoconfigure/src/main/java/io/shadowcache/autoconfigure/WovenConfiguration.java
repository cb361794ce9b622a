package io.shadowcache.autoconfigure;

import io.shadowcache.spring.interceptor.CacheOperationSource;
import io.shadowcache.spring.interceptor.CompanionAdvisor;
import io.shadowcache.spring.interceptor.ShadowCacheInterceptor;
import io.shadowcache.spring.interceptor.WovenBeans;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.AdviceMode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;

/**
 * Puts the interceptor into methods that AspectJ has woven.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = WovenConfiguration.MODE, havingValue = "aspectj")
class WovenConfiguration {

	static final String MODE = "shadowcache.mode";

	/**
	 * Returns the mode, before there are properties.
	 */
	static AdviceMode mode(Environment environment) {
		return Binder.get(environment).bind(MODE, AdviceMode.class).orElse(AdviceMode.PROXY);
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static WovenBeans shadowCacheWovenBeans(ObjectProvider<CacheOperationSource> source,
			ObjectProvider<ShadowCacheInterceptor> interceptor, ObjectProvider<CompanionAdvisor> companions) {
		return new WovenBeans(source::getObject, interceptor::getObject, () -> companions.orderedStream().toList());
	}

}
