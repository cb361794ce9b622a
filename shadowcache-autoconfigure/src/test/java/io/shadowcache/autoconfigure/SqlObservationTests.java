package io.shadowcache.autoconfigure;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.shadowcache.annotation.CachedQuery;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link ShadowCacheSqlAutoConfiguration}.
 */
class SqlObservationTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
				DataSourceTransactionManagerAutoConfiguration.class, ShadowCacheSqlAutoConfiguration.class,
				ShadowCacheAutoConfiguration.class))
		.withUserConfiguration(Catalogue.class)
		.withPropertyValues("shadowcache.store=memory", "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID());

	@Test
	void queryThatNamesNoTableIsCachedByWhatItReads() {
		run((running) -> {
			Names names = running.getBean(Names.class);
			assertThat(names.all()).containsExactly("old");
			assertThat(names.all()).containsExactly("old");
			assertThat(names.loads()).isEqualTo(1);
		});
	}

	@Test
	void writeThatNobodyDeclaresInvalidates() {
		run((running) -> {
			Names names = running.getBean(Names.class);
			names.all();
			running.getBean(JdbcTemplate.class).update("update product set name = 'new'");
			assertThat(names.all()).containsExactly("new");
		});
	}

	@Test
	void transactionSeesItsOwnWritesAndOthersSeeThemWhenItHasCommitted() {
		run((running) -> {
			Names names = running.getBean(Names.class);
			names.all();
			TransactionTemplate transaction = new TransactionTemplate(
					running.getBean(PlatformTransactionManager.class));
			transaction.executeWithoutResult((status) -> {
				running.getBean(JdbcTemplate.class).update("update product set name = 'new'");
				assertThat(names.all()).containsExactly("new");
			});
			assertThat(names.all()).containsExactly("new");
		});
	}

	@Test
	void rolledBackWriteIsNeverServed() {
		run((running) -> {
			Names names = running.getBean(Names.class);
			TransactionTemplate transaction = new TransactionTemplate(
					running.getBean(PlatformTransactionManager.class));
			transaction.executeWithoutResult((status) -> {
				running.getBean(JdbcTemplate.class).update("update product set name = 'new'");
				assertThat(names.all()).containsExactly("new");
				status.setRollbackOnly();
			});
			assertThat(names.all()).containsExactly("old");
		});
	}

	@Test
	void dataSourceKeepsItsClass() {
		run((running) -> assertThat(running.getBean(DataSource.class)).isInstanceOf(HikariDataSource.class));
	}

	/**
	 * The id of the database is asked of a connection there, and is needed to observe
	 * one.
	 */
	@Test
	void dataSourceThatDoesNotTellItsUrlIsObserved() {
		DataSource embedded = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2)
			.generateUniqueName(true)
			.build();
		this.context.withBean(DataSource.class, () -> embedded).run((running) -> {
			assertThat(running).hasNotFailed();
			running.getBean(JdbcTemplate.class).execute("create table product (id int primary key, name varchar(20))");
			DeliveredWrites.await(running);
			Names names = running.getBean(Names.class);
			assertThat(List.of(names.all(), names.all())).containsExactly(List.of(), List.of());
			assertThat(names.loads()).isEqualTo(1);
		});
	}

	@Test
	void queryThatNamesNoTableFailsTheStartWhereSqlIsNotObserved() {
		this.context.withPropertyValues("shadowcache.sql.observe=false")
			.run((running) -> assertThat(running).getFailure()
				.hasMessageContaining("names no table")
				.hasMessageContaining("shadowcache.sql.observe"));
	}

	private void run(ContextConsumer<AssertableApplicationContext> test) {
		this.context.run((context) -> {
			JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
			jdbc.execute("create table product (id int primary key, name varchar(20))");
			jdbc.update("insert into product values (1, 'old')");
			DeliveredWrites.await(context);
			test.accept(context);
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class Catalogue {

		@Bean
		JdbcTemplate jdbcTemplate(DataSource dataSource) {
			return new JdbcTemplate(dataSource);
		}

		@Bean
		Names names(JdbcTemplate jdbc) {
			return new Names(jdbc);
		}

	}

	public static class Names {

		private final JdbcTemplate jdbc;

		private int loads;

		Names(JdbcTemplate jdbc) {
			this.jdbc = jdbc;
		}

		public int loads() {
			return this.loads;
		}

		@CachedQuery
		public List<String> all() {
			this.loads++;
			return this.jdbc.queryForList("select name from product order by id", String.class);
		}

	}

}
