package io.shadowcache.spring.transaction;

import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.shadowcache.spring.testing.CacheConfiguration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * {@link Prices} over the database given as {@code url}, by default H2 in memory.
 */
@Configuration(proxyBeanMethods = false)
@Import(CacheConfiguration.class)
class PricesConfiguration {

	@Bean
	HikariDataSource dataSource(Environment environment) {
		HikariDataSource dataSource = new HikariDataSource();
		dataSource.setJdbcUrl(environment.getProperty("url", "jdbc:h2:mem:" + UUID.randomUUID()));
		dataSource.setUsername(environment.getProperty("user", "sa"));
		dataSource.setMaximumPoolSize(4);
		JdbcTemplate jdbc = new JdbcTemplate(dataSource);
		jdbc.execute("drop table if exists price");
		jdbc.execute("create table price (amount int)");
		jdbc.execute("insert into price values (1)");
		return dataSource;
	}

	@Bean
	@Primary
	JdbcTransactionManager transactionManager(DataSource dataSource) {
		return new JdbcTransactionManager(dataSource);
	}

	@Bean
	JdbcTemplate jdbcTemplate(DataSource dataSource) {
		return new JdbcTemplate(dataSource);
	}

	@Bean
	Prices prices(JdbcTemplate jdbc) {
		return new Prices(jdbc);
	}

}
