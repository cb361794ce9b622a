package io.shadowcache.integration.framework;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.mybatis.spring.annotation.MapperScan;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;

/**
 * An instance that has every framework.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@MapperScan(basePackageClasses = PriceMapper.class, annotationClass = org.apache.ibatis.annotations.Mapper.class)
class WritingApplication {

	@Bean
	Queries queries(JdbcTemplate jdbc) {
		return new Queries(jdbc);
	}

	@Bean
	RowQueries rowQueries(JdbcTemplate jdbc) {
		return new RowQueries(jdbc);
	}

	@Bean
	@Primary
	JpaTransactionManager transactionManager(EntityManagerFactory factory) {
		return new JpaTransactionManager(factory);
	}

	@Bean
	JdbcTransactionManager jdbcTransactionManager(DataSource dataSource) {
		return new JdbcTransactionManager(dataSource);
	}

}
