package io.shadowcache.autoconfigure;

import io.shadowcache.spring.interceptor.CacheOperationSource;
import io.shadowcache.spring.interceptor.CompanionAdvisor;
import io.shadowcache.spring.interceptor.ShadowCacheInterceptor;
import io.shadowcache.spring.interceptor.WovenBeans;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.AdviceMode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/**
 * Puts the interceptor into methods that AspectJ has woven.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "shadowcache.mode", havingValue = "aspectj")
class WovenConfiguration {

	/**
	 * Returns the mode that was chosen when these beans were, which may have been ahead
	 * of time.
	 */
	static AdviceMode mode(ListableBeanFactory beans) {
		return (beans.getBeanNamesForType(WovenBeans.class, false, false).length > 0) ? AdviceMode.ASPECTJ
				: AdviceMode.PROXY;
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static WovenBeans shadowCacheWovenBeans(ObjectProvider<CacheOperationSource> source,
			ObjectProvider<ShadowCacheInterceptor> interceptor, ObjectProvider<CompanionAdvisor> companions) {
		return new WovenBeans(source::getObject, interceptor::getObject, () -> companions.orderedStream().toList());
	}

}
