package io.shadowcache.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.jdbc.client.MappedQuery;
import io.shadowcache.jdbc.client.SqlCache;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An application with names of products, which are asked for through the programmatic API
 * and through an annotated query.
 */
@Configuration(proxyBeanMethods = false)
class NamesApplication {

	static ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					DataSourceTransactionManagerAutoConfiguration.class, ShadowCacheSqlAutoConfiguration.class,
					ShadowCacheAutoConfiguration.class, ShadowCacheSqlClientAutoConfiguration.class))
			.withUserConfiguration(NamesApplication.class)
			.withPropertyValues("shadowcache.store=memory", "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID());
	}

	static void run(ContextConsumer<AssertableApplicationContext> test) {
		runner().run((running) -> {
			fill(running);
			test.accept(running);
		});
	}

	static void fill(AssertableApplicationContext running) {
		JdbcClient jdbc = running.getBean(JdbcClient.class);
		jdbc.sql("create table product (id int primary key, name varchar(20))").update();
		jdbc.sql("insert into product values (1, 'old')").update();
		DeliveredWrites.await(running);
	}

	static MappedQuery<String> names(AssertableApplicationContext running) {
		return running.getBean(SqlCache.class)
			.sql("select name from product order by id")
			.name("names")
			.ttl(Duration.ofMinutes(3))
			.query(String.class);
	}

	@Bean
	JdbcClient jdbcClient(DataSource dataSource) {
		return JdbcClient.create(dataSource);
	}

	@Bean
	Names names(JdbcClient jdbc) {
		return new Names(jdbc);
	}

	/**
	 * Asks by annotation.
	 */
	public static class Names {

		private final JdbcClient jdbc;

		Names(JdbcClient jdbc) {
			this.jdbc = jdbc;
		}

		@CachedQuery
		public List<String> all() {
			return this.jdbc.sql("select name from product").query(String.class).list();
		}

	}

}
