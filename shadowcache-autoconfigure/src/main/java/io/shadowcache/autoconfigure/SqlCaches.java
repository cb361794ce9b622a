package io.shadowcache.autoconfigure;

import javax.sql.DataSource;

import io.shadowcache.jdbc.client.CacheOwner;
import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.jdbc.client.SqlEngine;
import io.shadowcache.jdbc.observe.StatementInspector;
import io.shadowcache.spring.interceptor.DatabaseIdentity;

/**
 * Makes the programmatic API of further DataSources, on the engine of the primary one.
 */
final class SqlCaches {

	private final SqlEngine primary;

	private final ObservedDatabases databases;

	private final FurtherDataSources dataSources;

	private final int maxStatements;

	SqlCaches(SqlEngine primary, ObservedDatabases databases, FurtherDataSources dataSources, int maxStatements) {
		this.primary = primary;
		this.databases = databases;
		this.dataSources = dataSources;
		this.maxStatements = maxStatements;
	}

	/**
	 * Returns the cache of a further DataSource.
	 * @param bean the name of the bean
	 */
	SqlCache of(String bean) {
		DatabaseIdentity identity = this.dataSources.identity(bean);
		DataSource dataSource = this.dataSources.dataSource(bean);
		ObservedDatabase database = this.databases.of(bean);
		return SqlCache.on(new SqlEngine(this.primary.cache(),
				new CacheOwner(this.primary.owner().application(), identity.id(), identity.defaultSchema()),
				new SqlEngine.Database(dataSource,
						new StatementInspector(dataSource, database.tables().observed(), database.link(),
								this.maxStatements)),
				this.primary.transactions(), this.primary.queries(), this.primary.format()));
	}

}
