package io.shadowcache.autoconfigure;

import java.lang.reflect.Modifier;

import javax.sql.DataSource;

import io.shadowcache.jdbc.observe.CacheLink;
import io.shadowcache.jdbc.observe.ObservedDataSource;
import io.shadowcache.jdbc.observe.StatementCosts;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Puts a proxy around the DataSource of the queries' database, which keeps its class
 * where that can be extended and all its methods; only its connections are observed.
 */
final class DataSourceObservation implements BeanPostProcessor {

	private final ConfigurableListableBeanFactory beans;

	private final ObjectProvider<CacheLink> cache;

	private final ObjectProvider<ObservedTables> tables;

	private final ObjectProvider<SqlProperties> properties;

	private final ObjectProvider<StatementCosts> costs;

	DataSourceObservation(ConfigurableListableBeanFactory beans, ObjectProvider<CacheLink> cache,
			ObjectProvider<ObservedTables> tables, ObjectProvider<SqlProperties> properties,
			ObjectProvider<StatementCosts> costs) {
		this.beans = beans;
		this.cache = cache;
		this.tables = tables;
		this.properties = properties;
		this.costs = costs;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof DataSource dataSource && isOfQueries(beanName)) ? observe(dataSource) : bean;
	}

	private boolean isOfQueries(String name) {
		if (!this.beans.containsBeanDefinition(name)) {
			return false;
		}
		return this.beans.getBeanNamesForType(DataSource.class, true, false).length == 1
				|| this.beans.getMergedBeanDefinition(name).isPrimary();
	}

	private Object observe(DataSource dataSource) {
		DataSource observed = ObservedDataSource.of(dataSource, this.tables.getObject().unread(),
				this.cache.getObject(), this.properties.getObject().maxStatements(), this.costs.getIfAvailable());
		ProxyFactory factory = new ProxyFactory(dataSource);
		factory.setProxyTargetClass(!Modifier.isFinal(dataSource.getClass().getModifiers()));
		factory.addAdvice(new ObservedConnections(observed));
		return factory.getProxy(dataSource.getClass().getClassLoader());
	}

}
