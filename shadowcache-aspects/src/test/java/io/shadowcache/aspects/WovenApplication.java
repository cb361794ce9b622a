package io.shadowcache.aspects;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/**
 * An application on a database of its own.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class WovenApplication {

	@Bean
	DataSource dataSource() {
		return new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2)
			.generateUniqueName(true)
			.addScript("products.sql")
			.build();
	}

	@Bean
	DataSourceTransactionManager transactionManager(DataSource dataSource, Begun begun) {
		DataSourceTransactionManager manager = new DataSourceTransactionManager(dataSource);
		manager.setTransactionExecutionListeners(List.of(begun));
		return manager;
	}

	@Bean
	Begun begun() {
		return new Begun();
	}

	@Bean
	Orders orders(JdbcClient jdbc) {
		return new Orders(jdbc);
	}

	@Bean
	Products products(JdbcClient jdbc) {
		return new Products(jdbc);
	}

	@Bean
	MoreNames names() {
		return new MoreNames();
	}

}
