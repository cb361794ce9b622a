package io.shadowcache.autoconfigure;

import javax.sql.DataSource;

import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.spring.jdbc.DirectDataSource;
import io.shadowcache.spring.jdbc.JdbcDatabaseIdentity;
import io.shadowcache.spring.jdbc.JdbcDefaultIsolation;
import io.shadowcache.spring.jdbc.JdbcOpenTransactions;
import io.shadowcache.spring.jdbc.ReplicaReads;
import io.shadowcache.spring.transaction.DefaultIsolation;
import io.shadowcache.store.OpenTransactions;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Asks the application's database for what the cache needs to know. Nothing here opens a
 * connection while the application starts, unless the data source does not tell its URL.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(DataSourceUtils.class)
@ConditionalOnBean(DataSource.class)
class JdbcConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DatabaseIdentity shadowCacheDatabase(ObjectProvider<DataSource> dataSources, ShadowCacheProperties properties,
			ListableBeanFactory beans, FurtherDataSources further) {
		if (properties.databaseId() != null && dataSources.getIfUnique() == null) {
			return new ConfiguredDatabase(properties.databaseId(), "");
		}
		DataSource dataSource = UniqueBean.of(dataSources, "DataSource",
				"set shadowcache.database-id to a name that all applications on the queries' database share");
		if (properties.databaseId() == null) {
			SeveralDataSources.warn(beans, further);
		}
		return new JdbcDatabaseIdentity(() -> dataSource, properties.databaseId());
	}

	@Bean
	@ConditionalOnMissingBean
	OpenTransactions shadowCacheOpenTransactions(ObjectProvider<DataSource> dataSources, ListableBeanFactory beans) {
		DataSource dataSource = dataSources.getIfUnique();
		return (dataSource != null && SeveralDataSources.names(beans).size() == 1)
				? new JdbcOpenTransactions(() -> DirectDataSource.of(dataSource)) : OpenTransactions.UNKNOWN;
	}

	@Bean
	@ConditionalOnMissingBean
	DefaultIsolation shadowCacheDefaultIsolation() {
		return new JdbcDefaultIsolation();
	}

	@Bean
	ReplicaCheck shadowCacheReplicaCheck(ListableBeanFactory beans, ShadowCacheProperties properties) {
		Boolean primaryReads = properties.primaryReads();
		if (primaryReads != null) {
			return new ReplicaCheck(() -> !primaryReads);
		}
		ReplicaReads[] all = SeveralDataSources.names(beans)
			.stream()
			.map((name) -> new ReplicaReads(() -> beans.getBean(name, DataSource.class), false))
			.toArray(ReplicaReads[]::new);
		return new ReplicaCheck(() -> mayAnyLag(all));
	}

	/**
	 * Allocates nothing, since every call of a query asks.
	 */
	private static boolean mayAnyLag(ReplicaReads[] all) {
		for (ReplicaReads one : all) {
			if (one.getAsBoolean()) {
				return true;
			}
		}
		return false;
	}

}
