package io.shadowcache.autoconfigure;

import java.lang.reflect.Modifier;

import javax.sql.DataSource;

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
 * Puts a proxy around each DataSource whose queries are cached, which keeps its class
 * where that can be extended and all its methods; only its connections are observed.
 */
final class DataSourceObservation implements SmartInstantiationAwareBeanPostProcessor {

	private final ConfigurableListableBeanFactory beans;

	private final ObjectProvider<FurtherDataSources> further;

	private final ObjectProvider<ObservedDatabases> databases;

	private final ObjectProvider<SqlProperties> properties;

	private final ObjectProvider<StatementCosts> costs;

	DataSourceObservation(ConfigurableListableBeanFactory beans, ObjectProvider<FurtherDataSources> further,
			ObjectProvider<ObservedDatabases> databases, ObjectProvider<SqlProperties> properties,
			ObjectProvider<StatementCosts> costs) {
		this.beans = beans;
		this.further = further;
		this.databases = databases;
		this.properties = properties;
		this.costs = costs;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof DataSource dataSource && isOfQueries(beanName)) ? observe(dataSource, beanName) : bean;
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
		FurtherDataSources known = this.further.getObject();
		return known.isPrimary(name) || known.contains(name);
	}

	private Object observe(DataSource dataSource, String name) {
		ObservedDatabase database = this.databases.getObject().of(name);
		DataSource observed = ObservedDataSource.of(dataSource, database.tables().unread(), database.link(),
				this.properties.getObject().maxStatements(),
				this.further.getObject().contains(name) ? null : this.costs.getIfAvailable());
		ProxyFactory factory = new ProxyFactory(dataSource);
		factory.setProxyTargetClass(isExtensible(dataSource.getClass()));
		factory.addAdvice(new ObservedConnections(observed));
		return factory.getProxy(dataSource.getClass().getClassLoader());
	}

}
