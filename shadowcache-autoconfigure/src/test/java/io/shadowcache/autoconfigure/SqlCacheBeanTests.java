package io.shadowcache.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.autoconfigure.endpoint.Declarations;
import io.shadowcache.jdbc.client.CacheStats;
import io.shadowcache.jdbc.client.MappedQuery;
import io.shadowcache.jdbc.client.ResultSource;
import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.operation.QueryOperation;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link ShadowCacheSqlClientAutoConfiguration}.
 */
class SqlCacheBeanTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
				DataSourceTransactionManagerAutoConfiguration.class, ShadowCacheSqlAutoConfiguration.class,
				ShadowCacheAutoConfiguration.class, ShadowCacheSqlClientAutoConfiguration.class))
		.withUserConfiguration(Catalogue.class)
		.withPropertyValues("shadowcache.store=memory", "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID());

	@Test
	void beanSharesItsEngineWithTheAnnotations() {
		run((running) -> {
			SqlCache cache = running.getBean(SqlCache.class);
			Names repository = running.getBean(Names.class);
			names(running).list();
			repository.all();
			cache.execute("update product set name = 'new'");
			assertThat(names(running).list().value()).containsExactly("new");
			assertThat(repository.all()).containsExactly("new");
			running.getBean(JdbcClient.class).sql("update product set name = 'newer'").update();
			assertThat(names(running).list().value()).containsExactly("newer");
		});
	}

	@Test
	void transactionReadsItsOwnWritesPastTheCache() {
		run((running) -> {
			names(running).list();
			transaction(running).executeWithoutResult((status) -> {
				running.getBean(SqlCache.class).sql("update product set name = 'mine'").update();
				assertThat(names(running).list().value()).containsExactly("mine");
				assertThat(names(running).list().source()).isEqualTo(ResultSource.CACHE_BYPASS);
				assertThat(names(running).listAsync().join().value()).containsExactly("old");
				status.setRollbackOnly();
			});
			assertThat(names(running).list().value()).containsExactly("old");
		});
	}

	@Test
	void whatATransactionLoadsIsStoredWhenItHasCommitted() {
		run((running) -> {
			transaction(running).executeWithoutResult((status) -> {
				names(running).list();
				assertThat(names(running).entry().read().isPresent()).isFalse();
			});
			assertThat(names(running).list().isHit()).isTrue();
		});
	}

	@Test
	void serializableTransactionBypassesTheCache() {
		run((running) -> {
			names(running).list();
			TransactionTemplate serializable = transaction(running);
			serializable.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
			ResultSource source = serializable.execute((status) -> names(running).list().source());
			assertThat(source).isEqualTo(ResultSource.CACHE_BYPASS);
		});
	}

	@Test
	void invalidationInATransactionIsDoneWithItsCommit() {
		run((running) -> {
			SqlCache cache = running.getBean(SqlCache.class);
			names(running).list();
			transaction(running).executeWithoutResult((status) -> {
				assertThat(cache.invalidate().table("product").any().confirmed()).isFalse();
				assertThat(names(running).listAsync().join().isHit()).isTrue();
			});
			assertThat(names(running).list().isHit()).isFalse();
		});
	}

	@Test
	void settingsByNameWinOverTheCall() {
		this.context
			.withPropertyValues("shadowcache.sql.queries=names,off", "shadowcache.queries.names.ttl=7m",
					"shadowcache.queries.off.enabled=false", "shadowcache.jitter=0")
			.run((running) -> {
				fill(running);
				SqlCache cache = running.getBean(SqlCache.class);
				names(running).list();
				MappedQuery<String> off = cache.sql("select name from product").name("off").query(String.class);
				off.list();
				assertThat(off.list().source()).isEqualTo(ResultSource.CACHE_BYPASS);
				assertThat(cache.queries()).filteredOn((query) -> query.name().equals("names"))
					.extracting((query) -> query.ttl().ttl())
					.containsExactly(Duration.ofMinutes(7));
			});
	}

	@Test
	void settingsOfANameThatIsNotListedFailTheStart() {
		this.context.withPropertyValues("shadowcache.queries.name.ttl=7m", "shadowcache.sql.queries=names")
			.run((running) -> assertThat(running).getFailure()
				.hasMessageContaining("did you mean 'names'?")
				.extracting((failure) -> ((SetupException) failure).getAction())
				.asString()
				.contains("shadowcache.sql.queries"));
	}

	@Test
	void queriesOfTheBeanAreListedWithTheirTables() {
		run((running) -> {
			names(running).list();
			assertThat(running.getBean(Declarations.class).queries())
				.filteredOn((query) -> query.name().equals("names"))
				.flatExtracting(QueryOperation::tables)
				.containsExactly("product");
		});
	}

	@Test
	void flushMakesAnnotatedQueriesStaleToo() {
		run((running) -> {
			names(running).list();
			running.getBean(Names.class).all();
			JdbcClient
				.create(new DriverManagerDataSource(running.getEnvironment().getProperty("spring.datasource.url"), "sa", ""))
				.sql("update product set name = 'unseen'")
				.update();
			assertThat(running.getBean(Names.class).all()).containsExactly("old");
			running.getBean(SqlCache.class).flush();
			assertThat(running.getBean(Names.class).all()).containsExactly("unseen");
			assertThat(names(running).list().value()).containsExactly("unseen");
		});
	}

	@Test
	void statsAreThoseOfTheBeansCalls() {
		run((running) -> {
			names(running).list();
			names(running).list();
			running.getBean(Names.class).all();
			assertThat(running.getBean(SqlCache.class).stats()).isEqualTo(new CacheStats(1, 1, 0, 0));
		});
	}

	@Test
	void withoutTheModuleThereIsNoBean() {
		this.context.withClassLoader(new FilteredClassLoader(SqlCache.class))
			.run((running) -> assertThat(running).hasNotFailed().doesNotHaveBean("shadowCacheSql"));
	}

	@Test
	void beanOfTheApplicationWins() {
		this.context
			.withBean("own", SqlCache.class,
					() -> SqlCache.builder()
						.dataSource(new DriverManagerDataSource("jdbc:h2:mem:own"))
						.store("memory")
						.build())
			.run((running) -> assertThat(running).hasSingleBean(SqlCache.class).hasBean("own"));
	}

	private void run(ContextConsumer<AssertableApplicationContext> test) {
		this.context.run((running) -> {
			fill(running);
			test.accept(running);
		});
	}

	private static void fill(AssertableApplicationContext running) {
		JdbcClient jdbc = running.getBean(JdbcClient.class);
		jdbc.sql("create table product (id int primary key, name varchar(20))").update();
		jdbc.sql("insert into product values (1, 'old')").update();
	}

	private static MappedQuery<String> names(AssertableApplicationContext running) {
		return running.getBean(SqlCache.class)
			.sql("select name from product order by id")
			.name("names")
			.ttl(Duration.ofMinutes(3))
			.query(String.class);
	}

	private static TransactionTemplate transaction(AssertableApplicationContext running) {
		return new TransactionTemplate(running.getBean(PlatformTransactionManager.class));
	}

	@Configuration(proxyBeanMethods = false)
	static class Catalogue {

		@Bean
		JdbcClient jdbcClient(DataSource dataSource) {
			return JdbcClient.create(dataSource);
		}

		@Bean
		Names names(JdbcClient jdbc) {
			return new Names(jdbc);
		}

	}

	public static class Names {

		private final JdbcClient jdbc;

		public Names(JdbcClient jdbc) {
			this.jdbc = jdbc;
		}

		@CachedQuery
		public List<String> all() {
			return this.jdbc.sql("select name from product").query(String.class).list();
		}

	}

}
