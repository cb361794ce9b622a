package io.shadowcache.benchmark.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * An application whose only DataSource is observed, with a cache in memory.
 */
public final class ObservedApplication implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private final DataSource bare;

	/**
	 * Starts it and creates the table {@code item}, which has one row.
	 * @throws SQLException if the table cannot be created
	 */
	public ObservedApplication() throws SQLException {
		JdbcDataSource database = new JdbcDataSource();
		database.setUrl("jdbc:h2:mem:observed;DB_CLOSE_DELAY=-1");
		this.bare = database;
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create table item (id int primary key, amount int)");
			statement.execute("insert into item values (1, 1)");
		}
		this.context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("spring.main.banner-mode=off", "logging.level.root=warn", "shadowcache.store=memory",
					"shadowcache.database-id=benchmark")
			.run();
	}

	/**
	 * Returns a new connection.
	 * @param observed whether the cache hears of its statements
	 * @return a connection
	 * @throws SQLException if there is none
	 */
	public Connection connection(boolean observed) throws SQLException {
		return (observed ? this.context.getBean(DataSource.class) : this.bare).getConnection();
	}

	@Override
	public void close() {
		this.context.close();
	}

	/**
	 * The application.
	 */
	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		DataSource dataSource() {
			JdbcDataSource database = new JdbcDataSource();
			database.setUrl("jdbc:h2:mem:observed;DB_CLOSE_DELAY=-1");
			return database;
		}

	}

}
