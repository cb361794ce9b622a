package io.shadowcache.autoconfigure;

import java.time.Duration;

import io.shadowcache.autoconfigure.endpoint.Declarations;
import io.shadowcache.jdbc.client.CacheStats;
import io.shadowcache.jdbc.client.MappedQuery;
import io.shadowcache.jdbc.client.ResultSource;
import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.operation.QueryOperation;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link ShadowCacheSqlClientAutoConfiguration}.
 */
class SqlCacheBeanTests {

	private final ApplicationContextRunner context = NamesApplication.runner();

	@Test
	void beanSharesItsEngineWithTheAnnotations() {
		NamesApplication.run((running) -> {
			SqlCache cache = running.getBean(SqlCache.class);
			NamesApplication.Names repository = running.getBean(NamesApplication.Names.class);
			NamesApplication.names(running).list();
			repository.all();
			cache.execute("update product set name = 'new'");
			assertThat(NamesApplication.names(running).list().value()).containsExactly("new");
			assertThat(repository.all()).containsExactly("new");
			running.getBean(JdbcClient.class).sql("update product set name = 'newer'").update();
			assertThat(NamesApplication.names(running).list().value()).containsExactly("newer");
		});
	}

	@Test
	void settingsByNameWinOverTheCall() {
		this.context
			.withPropertyValues("shadowcache.sql.queries=names,off", "shadowcache.queries.names.ttl=7m",
					"shadowcache.queries.off.enabled=false", "shadowcache.jitter=0")
			.run((running) -> {
				NamesApplication.fill(running);
				SqlCache cache = running.getBean(SqlCache.class);
				NamesApplication.names(running).list();
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
		NamesApplication.run((running) -> {
			NamesApplication.names(running).list();
			assertThat(running.getBean(Declarations.class).queries())
				.filteredOn((query) -> query.name().equals("names"))
				.flatExtracting(QueryOperation::tables)
				.containsExactly("product");
		});
	}

	@Test
	void flushMakesAnnotatedQueriesStaleToo() {
		NamesApplication.run((running) -> {
			NamesApplication.names(running).list();
			running.getBean(NamesApplication.Names.class).all();
			JdbcClient
				.create(new DriverManagerDataSource(running.getEnvironment().getProperty("spring.datasource.url"), "sa",
						""))
				.sql("update product set name = 'unseen'")
				.update();
			assertThat(running.getBean(NamesApplication.Names.class).all()).containsExactly("old");
			running.getBean(SqlCache.class).flush();
			assertThat(running.getBean(NamesApplication.Names.class).all()).containsExactly("unseen");
			assertThat(NamesApplication.names(running).list().value()).containsExactly("unseen");
		});
	}

	@Test
	void statsAreThoseOfTheBeansCalls() {
		NamesApplication.run((running) -> {
			NamesApplication.names(running).list();
			NamesApplication.names(running).list();
			running.getBean(NamesApplication.Names.class).all();
			assertThat(running.getBean(SqlCache.class).stats()).isEqualTo(new CacheStats(1, 1, 0, 0, 0));
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

}
