package io.shadowcache.spring.jdbc;

import javax.sql.DataSource;

import org.springframework.aop.framework.AopProxyUtils;

/**
 * Looks behind proxies that were put around a {@code DataSource} bean.
 */
public final class DirectDataSource {

	private DirectDataSource() {
	}

	/**
	 * Returns the bean itself.
	 * @param dataSource a bean, perhaps in a proxy of Spring's
	 * @return what is behind the proxy, or the same object if it is none
	 */
	public static DataSource of(DataSource dataSource) {
		return (AopProxyUtils.getSingletonTarget(dataSource) instanceof DataSource target) ? target : dataSource;
	}

}
