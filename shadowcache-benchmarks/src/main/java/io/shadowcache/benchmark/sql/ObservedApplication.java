package io.shadowcache.benchmark.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;

import javax.sql.DataSource;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.spring.advice.ObservedStatements;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.h2.jdbcx.JdbcDataSource;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;

/**
 * An application whose only DataSource is observed, with a cache in memory.
 */
public final class ObservedApplication implements AutoCloseable {

	/** How many rows the table has, with ids from 1. */
	public static final int ROWS = 1000;

	private final ConfigurableApplicationContext context;

	private final DataSource bare;

	private final Work work = new Work();

	private long loads;

	/**
	 * Starts it and creates the table {@code item} of {@value #ROWS} rows.
	 * @throws SQLException if the table cannot be created
	 */
	public ObservedApplication() throws SQLException {
		JdbcDataSource database = new JdbcDataSource();
		database.setUrl("jdbc:h2:mem:observed;DB_CLOSE_DELAY=-1");
		this.bare = database;
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create table item (id int primary key, amount int)");
			statement.execute("insert into item select x, x from system_range(1, %d)".formatted(ROWS));
		}
		this.context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.initializers((GenericApplicationContext context) -> context.registerBean(Loads.class,
					() -> new Loads(this.work)))
			.properties("spring.main.banner-mode=off", "logging.level.root=warn", "shadowcache.store=memory",
					"shadowcache.database-id=benchmark")
			.run();
	}

	/**
	 * Returns a new connection.
	 * @param access what is between the benchmark and the driver
	 * @return a connection
	 * @throws SQLException if there is none
	 */
	public Connection connection(Access access) throws SQLException {
		return switch (access) {
			case BARE -> this.bare.getConnection();
			case PROXY -> new ProxyDataSource(this.bare).getConnection();
			case OBSERVED -> this.context.getBean(DataSource.class).getConnection();
			case RECORDED -> {
				List<?> unused = this.context.getBean(ObservedStatements.class).figures();
				yield this.context.getBean(DataSource.class).getConnection();
			}
		};
	}

	/**
	 * Runs something as the load of a query that is not cached yet.
	 * @param work what is loaded
	 * @return what it returns
	 * @throws Exception what it throws
	 */
	public int load(Callable<Integer> work) throws Exception {
		this.work.current = work;
		return this.context.getBean(Loads.class).load(this.loads++);
	}

	@Override
	public void close() {
		this.context.close();
	}

	/**
	 * What is between a statement and the driver.
	 */
	public enum Access {

		/** Nothing. */
		BARE,
		/** The proxies of datasource-proxy, which nobody listens to. */
		PROXY,
		/** ShadowCache. */
		OBSERVED,
		/** ShadowCache, which adds up what uncached statements cost. */
		RECORDED

	}

	/**
	 * What is to be loaded.
	 */
	private static final class Work {

		private volatile Callable<Integer> current = () -> 0;

	}

	/**
	 * Loads whatever it is told to.
	 */
	public static class Loads {

		private final Work work;

		Loads(Work work) {
			this.work = work;
		}

		/**
		 * Loads it.
		 * @param number tells entries apart
		 * @return what was loaded
		 * @throws Exception what the load throws
		 */
		@CachedQuery(ttl = "1s")
		public int load(long number) throws Exception {
			return this.work.current.call();
		}

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
