package io.shadowcache.autoconfigure.databases;

import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.shadowcache.autoconfigure.ShadowCacheAutoConfiguration;
import io.shadowcache.autoconfigure.ShadowCacheManagerAutoConfiguration;
import io.shadowcache.autoconfigure.ShadowCacheRedisAutoConfiguration;
import io.shadowcache.autoconfigure.ShadowCacheSqlAutoConfiguration;
import io.shadowcache.autoconfigure.ShadowCacheSqlClientAutoConfiguration;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * An application with two databases that each have a table of the same name.
 */
@EnableCaching
@Configuration(proxyBeanMethods = false)
class TwoDatabases {

	static ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataRedisAutoConfiguration.class, ShadowCacheSqlAutoConfiguration.class,
							ShadowCacheRedisAutoConfiguration.class, ShadowCacheAutoConfiguration.class,
							ShadowCacheSqlClientAutoConfiguration.class, ShadowCacheManagerAutoConfiguration.class))
			.withUserConfiguration(TwoDatabases.class)
			.withPropertyValues("shadowcache.data-sources.archive.enabled=true",
					"shadowcache.caches.archived.data-source=archive");
	}

	@Bean
	@Primary
	DataSource shop() {
		return database();
	}

	@Bean
	DataSource archive() {
		return database();
	}

	private static DataSource database() {
		HikariDataSource database = DataSourceBuilder.create()
			.type(HikariDataSource.class)
			.url("jdbc:h2:mem:" + UUID.randomUUID())
			.build();
		JdbcTemplate jdbc = new JdbcTemplate(database);
		jdbc.execute("create table product (id int primary key, name varchar(20))");
		jdbc.update("insert into product values (1, 'old')");
		return database;
	}

	@Bean
	@Primary
	PlatformTransactionManager shopTransactions(DataSource shop) {
		return new JdbcTransactionManager(shop);
	}

	@Bean
	PlatformTransactionManager archiveTransactions(@Qualifier("archive") DataSource archive) {
		return new JdbcTransactionManager(archive);
	}

	@Bean
	ArchiveNames archiveNames(@Qualifier("archive") DataSource archive) {
		return new ArchiveNames(new JdbcTemplate(archive));
	}

	@Bean
	ShopNames shopNames(DataSource shop, @Qualifier("archive") DataSource archive, ArchiveNames archived) {
		return new ShopNames(new JdbcTemplate(shop), new JdbcTemplate(archive), archived::all);
	}

}
