package io.shadowcache.autoconfigure;

import java.lang.reflect.Modifier;

import javax.sql.DataSource;

import io.shadowcache.jdbc.observe.CacheLink;
import io.shadowcache.jdbc.observe.ObservedDataSource;
import io.shadowcache.jdbc.observe.StatementCosts;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.EmptyTargetSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.SmartInstantiationAwareBeanPostProcessor;
import org.springframework.util.ClassUtils;

/**
 * Puts a proxy around the DataSource of the queries' database, which keeps its class
 * where that can be extended and all its methods; only its connections are observed.
 */
final class DataSourceObservation implements SmartInstantiationAwareBeanPostProcessor {

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

	/**
	 * Makes the class of the proxy, for an image that can make none later.
	 */
	@Override
	public Class<?> determineBeanType(Class<?> type, String name) {
		if (!DataSource.class.isAssignableFrom(type) || type.isInterface() || !isOfQueries(name)) {
			return type;
		}
		ProxyFactory factory = new ProxyFactory(ClassUtils.getAllInterfacesForClass(type));
		factory.setTargetSource(EmptyTargetSource.forClass(type));
		factory.setProxyTargetClass(isExtensible(type));
		factory.addAdvice((MethodInterceptor) MethodInvocation::proceed);
		return factory.getProxyClass(type.getClassLoader());
	}

	private static boolean isExtensible(Class<?> type) {
		return !Modifier.isFinal(type.getModifiers());
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
		factory.setProxyTargetClass(isExtensible(dataSource.getClass()));
		factory.addAdvice(new ObservedConnections(observed));
		return factory.getProxy(dataSource.getClass().getClassLoader());
	}

}
