package io.shadowcache.autoconfigure.cache;

import java.util.UUID;

import javax.sql.DataSource;

import io.shadowcache.autoconfigure.ShadowCacheAutoConfiguration;
import io.shadowcache.autoconfigure.ShadowCacheManagerAutoConfiguration;
import io.shadowcache.autoconfigure.ShadowCacheSqlAutoConfiguration;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.cache.autoconfigure.CacheAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An application with Spring's caches switched on, and a database with one product.
 */
@Configuration(proxyBeanMethods = false)
@EnableCaching
class CachingApplication {

	static ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					DataSourceTransactionManagerAutoConfiguration.class, ShadowCacheSqlAutoConfiguration.class,
					ShadowCacheAutoConfiguration.class, ShadowCacheManagerAutoConfiguration.class,
					CacheAutoConfiguration.class))
			.withUserConfiguration(CachingApplication.class)
			.withPropertyValues("shadowcache.store=memory", "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID());
	}

	/**
	 * Starts an application as it would be.
	 */
	static ConfigurableApplicationContext start(String... properties) {
		return new SpringApplicationBuilder(CachingApplication.class, CheckedCache.AutoConfigured.class)
			.web(WebApplicationType.NONE)
			.properties("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
					"shadowcache.caches.strict.allow-null-values=false", "shadowcache.caches.disabled.enabled=false",
					// Loads that are over before others have looked are shared, too.
					"shadowcache.load-lease.min-load=0ms")
			.properties(properties)
			.run();
	}

	@Bean
	JdbcClient jdbcClient(DataSource dataSource) {
		JdbcClient jdbc = JdbcClient.create(dataSource);
		jdbc.sql("create table product (id int primary key, name varchar(20))").update();
		jdbc.sql("insert into product values (1, 'old')").update();
		return jdbc;
	}

	@Bean
	TransactionTemplate transactions(PlatformTransactionManager manager) {
		return new TransactionTemplate(manager);
	}

	@Bean
	CachedProducts cachedProducts(JdbcClient jdbc) {
		return new CachedProducts(jdbc);
	}

}
