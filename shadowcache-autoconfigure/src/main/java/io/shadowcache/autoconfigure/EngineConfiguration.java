package io.shadowcache.autoconfigure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.shadowcache.autoconfigure.endpoint.StoreState;
import io.shadowcache.codec.ValueCodec;
import io.shadowcache.dependency.TableName;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.engine.ConsistencyLevels;
import io.shadowcache.engine.DatabaseFailures;
import io.shadowcache.engine.EngineSettings;
import io.shadowcache.engine.IntentLog;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.engine.ShadowCacheBuilder;
import io.shadowcache.engine.ThreadSettings;
import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.spring.metrics.CacheListeners;
import io.shadowcache.spring.metrics.CacheStatistics;
import io.shadowcache.spring.metrics.TableNames;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * Assembles the engine over a store.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ ConsistencyProperties.class, TablesProperties.class, LoadLeaseProperties.class,
		BulkheadProperties.class, ExpiryProperties.class, EarlyRefreshProperties.class, AsyncProperties.class })
class EngineConfiguration {

	/**
	 * What Spring makes of failures of the database, where no exception of JDBC is behind
	 * it.
	 */
	private static final Set<Class<? extends Throwable>> DATABASE_FAILURES = Set.of(TransientDataAccessException.class,
			RecoverableDataAccessException.class, DataAccessResourceFailureException.class,
			TransactionTimedOutException.class);

	@Bean
	StoreState shadowCacheStoreState(EngineStores stores, ObjectProvider<ValueCodec> codecs) {
		return stores.state(() -> InterceptionConfiguration.codec(codecs).name());
	}

	@Bean
	@ConditionalOnMissingBean
	CacheNames shadowCacheNames(Environment environment, DatabaseIdentity database) {
		return new CacheNames(ApplicationName.of(environment), database.id());
	}

	@Bean
	@ConditionalOnMissingBean
	ConsistencyLevels shadowCacheConsistencyLevels(ConsistencyProperties properties, DatabaseIdentity database) {
		Map<String, ConsistencyLevel> tables = new HashMap<>();
		properties.tables().forEach((table, level) -> tables.put(tableName(table, database.defaultSchema()), level));
		return new ConsistencyLevels(properties.level(), tables);
	}

	@Bean
	@ConditionalOnMissingBean
	CacheStatistics shadowCacheStatistics(CacheNames names) {
		return new CacheStatistics(new TableNames(names.database()));
	}

	@Bean
	@ConditionalOnMissingBean
	EngineSettings shadowCacheEngineSettings(ShadowCacheProperties properties, ConsistencyProperties consistency,
			ConsistencyLevels levels, TablesProperties tables) {
		return new EngineSettings(levels, consistency.lease(), (int) properties.maxEntrySize().toBytes(),
				tables.undeclared());
	}

	/**
	 * Comes before those of the application, which may set something else.
	 */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	ShadowCacheCustomizer shadowCacheThreads(ExpiryProperties properties, AsyncProperties async) {
		ThreadSettings threads = new ThreadSettings(properties.backgroundThreads(), async.threads(),
				async.maxWaiting());
		return (builder) -> builder.threads(threads)
			.databaseFailures(DatabaseFailures.rule().or(DatabaseFailures.ofTypes(DATABASE_FAILURES)));
	}

	/**
	 * Comes before those of the application, too.
	 */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	ShadowCacheCustomizer shadowCacheLoadLimits(LoadLeaseProperties leases, BulkheadProperties bulkhead) {
		return (builder) -> builder.loadLease(leases.settings()).bulkhead(bulkhead.settings());
	}

	@Bean
	@ConditionalOnMissingBean
	ShadowCache shadowCache(EngineStores stores, EngineSettings settings, ConsistencyProperties consistency,
			ObjectProvider<IntentAccess> intents, ObjectProvider<CacheListener> listeners,
			ObjectProvider<ShadowCacheCustomizer> customizers) {
		ShadowCacheBuilder builder = ShadowCache.over(stores.all())
			.settings(settings)
			.listener(new CacheListeners(listeners.orderedStream().toList()));
		if (consistency.usesIntents()) {
			builder.intents(intents(intents), consistency.intents().settings());
		}
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder.build();
	}

	private static IntentLog intents(ObjectProvider<IntentAccess> intents) {
		IntentAccess access = intents.getIfAvailable();
		if (access == null) {
			throw new SetupException(
					"The consistency level strict, and shadowcache.consistency.intents.*, need the connections on which "
							+ "writers commit, and the DataSource of the queries is not observed",
					"Add io.shadowcache:shadowcache-jdbc, leave shadowcache.sql.observe at true, and have one DataSource "
							+ "or a @Primary one, or write shadowcache.consistency.level=marked.");
		}
		return access.all();
	}

	private static String tableName(String table, String schema) {
		try {
			return TableName.parse(table, schema).value();
		}
		catch (IllegalArgumentException ex) {
			throw new SetupException("shadowcache.consistency.tables.%s: %s".formatted(table, ex.getMessage()),
					"Write the table as @CachedQuery names it, such as shadowcache.consistency.tables.product, or "
							+ "with its schema and in brackets: shadowcache.consistency.tables[shop.product].");
		}
	}

}
