package io.shadowcache.autoconfigure;

import javax.sql.DataSource;

import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.spring.transaction.ManagerDatabases;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;

/**
 * Knows the DataSources of an application that has several.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSourcesProperties.class)
class DataSourcesConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@ConditionalOnMissingBean
	static FurtherDataSources shadowCacheFurtherDataSources(ConfigurableListableBeanFactory beans,
			Environment environment) {
		return new FurtherDataSources(beans, environment);
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@ConditionalOnMissingBean
	static ManagerDatabases shadowCacheManagerDatabases(FurtherDataSources further, ObjectProvider<DataSource> primary,
			ObjectProvider<DatabaseIdentity> database) {
		return new ManagedDataSources(further, primary, database);
	}

}
