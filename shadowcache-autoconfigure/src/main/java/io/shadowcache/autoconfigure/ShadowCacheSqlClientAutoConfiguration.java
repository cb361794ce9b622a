package io.shadowcache.autoconfigure;

import java.util.Collection;

import javax.sql.DataSource;

import io.shadowcache.codec.ValueCodec;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.jdbc.client.CacheOwner;
import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.jdbc.client.SqlEngine;
import io.shadowcache.jdbc.observe.CacheLink;
import io.shadowcache.jdbc.observe.StatementInspector;
import io.shadowcache.key.ArgumentEncoder;
import io.shadowcache.key.KeyContributor;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.spring.interceptor.QueryRegistry;
import io.shadowcache.spring.transaction.ShadowCacheTransactions;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Auto-configuration of the programmatic API, on the engine of the annotations.
 */
@AutoConfiguration(after = { ShadowCacheAutoConfiguration.class, ShadowCacheSqlAutoConfiguration.class })
@ConditionalOnClass({ SqlCache.class, JdbcClient.class })
@ConditionalOnBean({ ShadowCache.class, ObservedTables.class })
public final class ShadowCacheSqlClientAutoConfiguration {

	private static final String FURTHER = "shadowCacheSqlCaches";

	@Bean
	@ConditionalOnMissingBean
	CacheOwner shadowCacheOwner(CacheNames names, DatabaseIdentity database) {
		return new CacheOwner(names.application(), names.database(), database.defaultSchema());
	}

	@Bean
	@ConditionalOnMissingBean
	SqlEngine.Database shadowCacheSqlDatabase(DataSource dataSource, ObservedTables tables, CacheLink link,
			SqlProperties properties) {
		return new SqlEngine.Database(dataSource,
				new StatementInspector(dataSource, tables.observed(), link, properties.maxStatements()));
	}

	@Bean
	@ConditionalOnMissingBean
	SqlEngine.Queries shadowCacheSqlQueries(ConfiguredQuerySettings settings, QueryRegistry registry) {
		return new SqlEngine.Queries(settings,
				() -> registry.queries().stream().map((query) -> query.operation().name()).toList());
	}

	@Bean
	@ConditionalOnMissingBean
	SqlEngine.Format shadowCacheSqlFormat(ValueCodec codec, ObjectProvider<ArgumentEncoder> encoders,
			ObjectProvider<KeyContributor> contributors) {
		return new SqlEngine.Format(codec, encoders.orderedStream().toList(), contributors.stream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	SqlEngine shadowCacheSqlEngine(ShadowCache cache, CacheOwner owner, SqlEngine.Database database,
			ShadowCacheTransactions transactions, SqlEngine.Queries queries, SqlEngine.Format format) {
		return new SqlEngine(cache, owner, database, transactions, queries, format);
	}

	@Bean
	@ConditionalOnMissingBean
	SqlCache shadowCacheSql(SqlEngine engine) {
		return SqlCache.on(engine);
	}

	@Bean(FURTHER)
	SqlCaches shadowCacheSqlCaches(SqlEngine engine, ObservedDatabases databases, FurtherDataSources dataSources,
			SqlProperties properties) {
		return new SqlCaches(engine, databases, dataSources, properties.maxStatements());
	}

	@Bean
	static FurtherSqlCaches shadowCacheFurtherSqlCaches() {
		return new FurtherSqlCaches(FURTHER);
	}

	@Bean
	NamedCalls shadowCacheNamedCalls(ListableBeanFactory beans) {
		return new NamedCalls(() -> queries(beans));
	}

	private static Collection<QueryOperation> queries(ListableBeanFactory beans) {
		return beans.getBeansOfType(SqlCache.class)
			.values()
			.stream()
			.map(SqlCache::queries)
			.flatMap(Collection::stream)
			.toList();
	}

}
