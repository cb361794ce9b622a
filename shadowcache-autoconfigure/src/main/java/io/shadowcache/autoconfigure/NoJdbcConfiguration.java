package io.shadowcache.autoconfigure;

import io.shadowcache.spring.interceptor.DatabaseIdentity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes the identity of the database from the properties, where there is no data source
 * to ask.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(DatabaseIdentity.class)
class NoJdbcConfiguration {

	@Bean
	DatabaseIdentity shadowCacheConfiguredDatabase(ShadowCacheProperties properties) {
		if (properties.databaseId() == null) {
			throw new SetupException(
					"ShadowCache does not know which database the queries read: there is no bean of type DataSource, and "
							+ "shadowcache.database-id is not set",
					"Add a DataSource, such as by spring-boot-starter-jdbc and spring.datasource.url, or set "
							+ "shadowcache.database-id to a name that all applications on this database share.");
		}
		return new ConfiguredDatabase(properties.databaseId(), "");
	}

}
