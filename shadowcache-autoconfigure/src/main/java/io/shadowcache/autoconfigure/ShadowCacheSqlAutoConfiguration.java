package io.shadowcache.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

import io.shadowcache.engine.IntentLog;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.jdbc.intent.IntentTable;
import io.shadowcache.jdbc.intent.JdbcIntentLog;
import io.shadowcache.jdbc.observe.CacheLink;
import io.shadowcache.jdbc.observe.ObservedDataSource;
import io.shadowcache.jdbc.observe.StatementCosts;
import io.shadowcache.jdbc.observe.ThreadTransactions;
import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.spring.interceptor.QueryRegistry;
import io.shadowcache.spring.jdbc.DirectDataSource;
import io.shadowcache.spring.transaction.ShadowCacheTransactions;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Role;

/**
 * Auto-configuration of the observation of SQL: what queries read and statements write is
 * found out from what the application executes.
 */
@AutoConfiguration(before = ShadowCacheAutoConfiguration.class,
		afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnClass({ ObservedDataSource.class, DataSource.class })
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnBooleanProperty(name = "shadowcache.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "shadowcache.sql.observe", matchIfMissing = true)
@EnableConfigurationProperties({ SqlProperties.class, ConsistencyProperties.class })
public final class ShadowCacheSqlAutoConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static DataSourceObservation shadowCacheDataSourceObservation(ConfigurableListableBeanFactory beans,
			ObjectProvider<FurtherDataSources> further, ObjectProvider<ObservedDatabases> databases,
			ObjectProvider<SqlProperties> properties, ObjectProvider<StatementCosts> costs) {
		return new DataSourceObservation(beans, further, databases, properties, costs);
	}

	@Bean
	@ConditionalOnBooleanProperty(name = "shadowcache.sql.candidates", matchIfMissing = true)
	static StatementCosts shadowCacheStatementCosts(ObjectProvider<ObservedTables> tables) {
		return new StatementCosts(() -> tables.getObject().observed());
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	FollowedReads shadowCacheFollowedReads(ObjectProvider<ObservedDatabases> databases,
			ObjectProvider<DatabaseIdentity> database, ObjectProvider<ShadowCache> cache,
			ObjectProvider<ShadowCacheTransactions> transactions, ObjectProvider<IntentAccess> intents,
			ObjectProvider<ConsistencyProperties> consistency) {
		return new FollowedReads(() -> {
			ShadowCacheTransactions all = transactions.getObject();
			IntentAccess access = consistency.getObject().usesIntents() ? intents.getObject() : null;
			databases.getObject().forEach(database.getObject(), (id, link) -> {
				IntentLog log = (access != null) ? access.of(id) : null;
				link.connect(cache.getObject(), new ThreadTransactions(all::wrote, () -> all.takeDeclared(id)),
						(log instanceof JdbcIntentLog jdbc) ? jdbc : null);
			});
		});
	}

	/**
	 * Nothing is asked before the tables are found to be there.
	 */
	@Bean
	@Lazy
	IntentAccess shadowCacheIntents(DataSource dataSource, DatabaseIdentity database, FurtherDataSources further) {
		Map<String, IntentLog> byDatabase = new LinkedHashMap<>();
		byDatabase.put(database.id(), new JdbcIntentLog(DirectDataSource.of(dataSource)));
		for (String name : further.names()) {
			byDatabase.putIfAbsent(further.identity(name).id(),
					new JdbcIntentLog(DirectDataSource.of(further.dataSource(name))));
		}
		return new IntentAccess(byDatabase);
	}

	@Bean
	IntentTableStart shadowCacheIntentTable(DataSource dataSource, FurtherDataSources further,
			ConsistencyProperties properties) {
		Map<String, IntentTable> tables = new LinkedHashMap<>();
		tables.put("", new IntentTable(DirectDataSource.of(dataSource)));
		if (properties.usesIntents()) {
			further.names()
				.forEach((name) -> tables.put("DataSource '%s': ".formatted(name),
						new IntentTable(DirectDataSource.of(further.dataSource(name)))));
		}
		return new IntentTableStart(tables, properties);
	}

	@Bean
	CacheLink shadowCacheLink(ObjectProvider<DatabaseIdentity> database) {
		return new CacheLink(() -> database.getObject().id());
	}

	@Bean
	ObservedTables shadowCacheObservedTables(ObjectProvider<DatabaseIdentity> database, QueryRegistry registry,
			CacheLink cache) {
		return new ObservedTables(database::getObject, registry, cache);
	}

	@Bean
	ObservedDatabases shadowCacheObservedDatabases(CacheLink link, ObservedTables tables, FurtherDataSources further,
			QueryRegistry registry) {
		return new ObservedDatabases(new ObservedDatabase(link, tables), further, registry);
	}

}
