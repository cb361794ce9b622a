package io.shadowcache.autoconfigure;

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
			ObjectProvider<CacheLink> cache, ObjectProvider<ObservedTables> tables,
			ObjectProvider<SqlProperties> properties, ObjectProvider<StatementCosts> costs) {
		return new DataSourceObservation(beans, cache, tables, properties, costs);
	}

	@Bean
	@ConditionalOnBooleanProperty(name = "shadowcache.sql.candidates", matchIfMissing = true)
	static StatementCosts shadowCacheStatementCosts(ObjectProvider<ObservedTables> tables) {
		return new StatementCosts(() -> tables.getObject().observed());
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	FollowedReads shadowCacheFollowedReads(ObjectProvider<CacheLink> link, ObjectProvider<ShadowCache> cache,
			ObjectProvider<ShadowCacheTransactions> transactions, ObjectProvider<IntentAccess> intents,
			ObjectProvider<ConsistencyProperties> consistency) {
		return new FollowedReads(() -> {
			ShadowCacheTransactions all = transactions.getObject();
			IntentLog log = consistency.getObject().usesIntents() ? intents.getObject().log() : null;
			link.getObject()
				.connect(cache.getObject(), new ThreadTransactions(all::wrote, all::takeDeclared),
						(log instanceof JdbcIntentLog jdbc) ? jdbc : null);
		});
	}

	/**
	 * Nothing is asked before the table is found to be there.
	 */
	@Bean
	@Lazy
	IntentAccess shadowCacheIntents(DataSource dataSource) {
		return new IntentAccess(new JdbcIntentLog(DirectDataSource.of(dataSource)));
	}

	@Bean
	IntentTableStart shadowCacheIntentTable(DataSource dataSource, ConsistencyProperties properties) {
		return new IntentTableStart(new IntentTable(DirectDataSource.of(dataSource)), properties);
	}

	@Bean
	CacheLink shadowCacheLink() {
		return new CacheLink();
	}

	@Bean
	ObservedTables shadowCacheObservedTables(ObjectProvider<DatabaseIdentity> database, QueryRegistry registry,
			CacheLink cache) {
		return new ObservedTables(database::getObject, registry, cache);
	}

}
