package io.shadowcache.autoconfigure;

import io.shadowcache.jdbc.client.SqlCache;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;

/**
 * Defines a bean of the programmatic API for each further DataSource, to be injected with
 * the name of that bean as qualifier.
 */
final class FurtherSqlCaches implements BeanDefinitionRegistryPostProcessor {

	private final String factory;

	/**
	 * Creates it.
	 * @param factory the name of the bean that makes them
	 */
	FurtherSqlCaches(String factory) {
		this.factory = factory;
	}

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
		if (registry instanceof ConfigurableListableBeanFactory beans
				&& registry.containsBeanDefinition(this.factory)) {
			for (String dataSource : beans.getBean(FurtherDataSources.class).names()) {
				String name = dataSource + "SqlCache";
				if (!registry.containsBeanDefinition(name)) {
					registry.registerBeanDefinition(name, definition(dataSource));
				}
			}
		}
	}

	private RootBeanDefinition definition(String dataSource) {
		RootBeanDefinition definition = new RootBeanDefinition(SqlCache.class);
		definition.setFactoryBeanName(this.factory);
		definition.setFactoryMethodName("of");
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, dataSource);
		definition.addQualifier(
				new AutowireCandidateQualifier("org.springframework.beans.factory.annotation.Qualifier", dataSource));
		definition.setDefaultCandidate(false);
		definition.setLazyInit(true);
		definition.setDestroyMethodName("close");
		return definition;
	}

}
