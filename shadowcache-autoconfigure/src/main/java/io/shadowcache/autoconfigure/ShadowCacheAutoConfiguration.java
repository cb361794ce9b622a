package io.shadowcache.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration of the cache: annotations, engine, and the store in memory.
 */
@AutoConfiguration(afterName = { "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
		"org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
		"org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
		"org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration" })
@ConditionalOnBooleanProperty(name = "shadowcache.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ShadowCacheProperties.class)
@Import({ ConsistencyLevelConverter.class, MemoryStoreConfiguration.class, MissingStoreConfiguration.class,
		CodecConfiguration.class, DataSourcesConfiguration.class, JdbcConfiguration.class, NoJdbcConfiguration.class,
		StoresConfiguration.class, EngineConfiguration.class, TransactionConfiguration.class,
		InterceptionConfiguration.class, WovenConfiguration.class, StartupConfiguration.class,
		ReportConfiguration.class })
public final class ShadowCacheAutoConfiguration {

}
