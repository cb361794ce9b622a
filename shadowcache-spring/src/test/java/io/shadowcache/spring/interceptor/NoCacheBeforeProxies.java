package io.shadowcache.spring.interceptor;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fails when the cache exists before the beans that it serves.
 */
record NoCacheBeforeProxies(ConfigurableListableBeanFactory beans) implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (bean instanceof Products) {
			assertThat(this.beans.getSingletonNames()).doesNotContain("shadowCache");
		}
		return bean;
	}

}
