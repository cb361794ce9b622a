package io.shadowcache.autoconfigure;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.cache.CacheManager;

/**
 * Makes one of several cache managers the primary one, unless the application has chosen.
 */
final class PrimaryManager implements BeanFactoryPostProcessor {

	private final String name;

	PrimaryManager(String name) {
		this.name = name;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		for (String other : beans.getBeanNamesForType(CacheManager.class, true, false)) {
			if (beans.containsBeanDefinition(other) && beans.getBeanDefinition(other).isPrimary()) {
				return;
			}
		}
		beans.getBeanDefinition(this.name).setPrimary(true);
	}

}
