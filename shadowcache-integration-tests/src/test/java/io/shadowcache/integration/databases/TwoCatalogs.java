package io.shadowcache.integration.databases;

import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import io.shadowcache.annotation.ShadowCacheConfig;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * An application that reads two databases of one server.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = { HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class,
		FlywayAutoConfiguration.class })
public class TwoCatalogs {

	@Bean
	@Primary
	DataSource shop(Environment environment) {
		return pool(environment, "shop");
	}

	@Bean
	DataSource archive(Environment environment) {
		return pool(environment, "archive");
	}

	private static DataSource pool(Environment environment, String name) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(environment.getRequiredProperty("test.url." + name));
		pool.setUsername(environment.getRequiredProperty("test.user"));
		pool.setPassword(environment.getRequiredProperty("test.password"));
		pool.setMaximumPoolSize(3);
		return pool;
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
	Shop shopQueries(DataSource shop) {
		return new Shop(new JdbcTemplate(shop));
	}

	@Bean
	Archive archiveQueries(@Qualifier("archive") DataSource archive) {
		return new Archive(new JdbcTemplate(archive));
	}

	/**
	 * What both databases can be asked.
	 */
	public abstract static class Stock {

		private final JdbcTemplate jdbc;

		private int loads;

		Stock(JdbcTemplate jdbc) {
			this.jdbc = jdbc;
		}

		final List<String> load() {
			this.loads++;
			return this.jdbc.queryForList("select name from product", String.class);
		}

		JdbcTemplate jdbc() {
			return this.jdbc;
		}

		public int loads() {
			return this.loads;
		}

		/**
		 * Returns the names of all products.
		 */
		public abstract List<String> names();

	}

	/**
	 * Queries of the primary database.
	 */
	public static class Shop extends Stock {

		Shop(JdbcTemplate jdbc) {
			super(jdbc);
		}

		@Override
		@CachedQuery
		public List<String> names() {
			return load();
		}

	}

	/**
	 * Queries of the other one.
	 */
	@ShadowCacheConfig(dataSource = "archive")
	public static class Archive extends Stock {

		Archive(JdbcTemplate jdbc) {
			super(jdbc);
		}

		@Override
		@CachedQuery
		public List<String> names() {
			return load();
		}

		@InvalidatesTables("product")
		public void write(Runnable action) {
			action.run();
		}

	}

}
