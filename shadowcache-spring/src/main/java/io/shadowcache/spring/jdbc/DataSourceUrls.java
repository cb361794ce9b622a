package io.shadowcache.spring.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanWrapper;
import org.springframework.beans.BeansException;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/**
 * Finds the JDBC URL of a {@code DataSource}.
 */
final class DataSourceUrls {

	private static final String[] PROPERTIES = { "jdbcUrl", "url", "URL" };

	private DataSourceUrls() {
	}

	/**
	 * Reads the URL from the properties that pools and drivers have, without a
	 * connection.
	 * @return the URL, or {@code null} if it is not told
	 */
	static @Nullable String configured(DataSource dataSource) {
		DataSource target = target(dataSource);
		if (target != dataSource) {
			return configured(target);
		}
		BeanWrapper properties = PropertyAccessorFactory.forBeanPropertyAccess(dataSource);
		for (String property : PROPERTIES) {
			String url = read(properties, property);
			if (url != null) {
				return url;
			}
		}
		Object inner = properties.isReadableProperty("dataSource") ? properties.getPropertyValue("dataSource") : null;
		return (inner instanceof DataSource other && other != dataSource) ? configured(other) : null;
	}

	/**
	 * Asks a connection, one that nobody observes: who does may need the answer first.
	 * @return the URL, or {@code null} if it is not told
	 */
	static @Nullable String connected(DataSource dataSource) throws SQLException {
		try (Connection connection = DirectDataSource.of(dataSource).getConnection()) {
			return connection.getMetaData().getURL();
		}
	}

	/**
	 * Looks through one of Spring's wrappers.
	 * @return the {@code DataSource} behind it, or itself
	 */
	static DataSource target(DataSource dataSource) {
		DataSource direct = DirectDataSource.of(dataSource);
		if (direct != dataSource) {
			return direct;
		}
		DataSource target = null;
		if (dataSource instanceof DelegatingDataSource delegating) {
			target = delegating.getTargetDataSource();
		}
		else if (dataSource instanceof AbstractRoutingDataSource routing) {
			target = routing.getResolvedDefaultDataSource();
		}
		return (target != null) ? target : dataSource;
	}

	private static @Nullable String read(BeanWrapper properties, String property) {
		try {
			return (properties.isReadableProperty(property)
					&& properties.getPropertyValue(property) instanceof String url && !url.isBlank()) ? url : null;
		}
		catch (BeansException ex) {
			return null;
		}
	}

}
