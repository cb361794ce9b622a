package io.shadowcache.jdbc.client;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.shadowcache.codec.UnsupportedTypeException;
import io.shadowcache.store.UnknownEngineException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.BadSqlGrammarException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SqlCacheTests {

	private final Stock stock = new Stock();

	private final SqlCache cache = this.stock.cache();

	@AfterEach
	void close() {
		this.stock.close();
	}

	@Test
	void secondCallIsAHitWithEqualRowsAndAnAge() {
		CachedResult<List<Product>> miss = this.stock.teas().list();
		CachedResult<List<Product>> hit = this.stock.teas().list();
		assertThat(miss.source()).isEqualTo(ResultSource.CACHE_MISS);
		assertThat(miss.age()).isZero();
		assertThat(hit.source()).isEqualTo(ResultSource.CACHE_HIT);
		assertThat(hit.isHit()).isTrue();
		assertThat(hit.value()).isEqualTo(miss.value())
			.containsExactly(new Product(1, "tea", new BigDecimal("3.50")),
					new Product(2, "tea", new BigDecimal("4.00")));
		assertThat(hit.key()).isEqualTo(miss.key()).matches("[0-9a-f]{32}");
		assertThat(hit.latency()).isPositive();
		assertThat(hit.age()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
	}

	@Test
	void everyStatementThatChangesTheTableInvalidatesAndNoOther() {
		List<String> changes = List.of("insert into product values (4, 'tea', 1)", "update product set price = 2",
				"delete from product where id = 4", "merge into product values (5, 'tea', 6)", "truncate table product",
				"alter table product add column note varchar(9)");
		for (String change : changes) {
			awaitHit();
			this.cache.execute(change);
			assertThat(this.stock.teas().list().source()).as(change).isEqualTo(ResultSource.CACHE_MISS);
		}
		awaitHit();
		this.cache.sql("insert into supplier values (?, ?)").params(1, "Twig").update();
		assertThat(this.stock.teas().list().isHit()).isTrue();
	}

	/**
	 * Marks are withdrawn in the background.
	 */
	private void awaitHit() {
		Awaitility.await().pollInterval(Duration.ofMillis(2)).until(() -> this.stock.teas().list().isHit());
	}

	@Test
	void transactionOfTheApplicationInvalidatesWhenItCommits() throws SQLException {
		this.stock.teas().list();
		try (Connection connection = this.cache.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.executeUpdate("update product set price = 7 where id = 1");
			connection.rollback();
			assertThat(this.stock.teas().list().isHit()).isTrue();
			statement.executeUpdate("update product set price = 8 where id = 1");
			assertThat(this.stock.teas().list().isHit()).isTrue();
			connection.commit();
		}
		assertThat(this.stock.teas().list().value().get(0).price()).isEqualByComparingTo("8");
	}

	@Test
	void executeTellsRowsSourceAndLatencyOfAQuery() {
		String sql = "select id from product where category = ?";
		ExecutionResult miss = this.cache.execute(sql, "tea");
		ExecutionResult hit = this.cache.execute(sql, "tea");
		assertThat(List.of(miss.source(), hit.source())).containsExactly(ResultSource.CACHE_MISS,
				ResultSource.CACHE_HIT);
		assertThat(hit.rows()).isEqualTo(miss.rows()).hasSize(2);
		assertThat(hit.latencyMillis()).isPositive();
		ExecutionResult refreshed = this.cache.sql(sql).param("tea").forceRefresh().execute();
		assertThat(refreshed.source()).isEqualTo(ResultSource.CACHE_MISS);
		assertThat(this.cache.execute("select id from product where category = :c", Map.of("c", "tea")).rows())
			.hasSize(2);
	}

	@Test
	void executeTellsHowManyRowsAChangeHasChanged() {
		ExecutionResult change = this.cache.execute("update product set price = price + ? where category = ?", 1,
				"tea");
		assertThat(change.updated()).isEqualTo(2);
		assertThat(change.rows()).isEmpty();
		assertThat(change.source()).isEqualTo(ResultSource.CACHE_BYPASS);
		assertThat(this.cache.execute("update product set price = :p", Map.of("p", 1)).updated()).isEqualTo(3);
		assertThat(this.cache.stats().writes()).isEqualTo(2);
	}

	@Test
	void brokenStatementFailsAsInTheDatabaseAndIsNotCached() {
		for (int call = 0; call < 2; call++) {
			assertThatExceptionOfType(BadSqlGrammarException.class)
				.isThrownBy(() -> this.cache.sql("select x from nowhere").query().list())
				.withRootCauseInstanceOf(SQLException.class);
		}
		assertThatExceptionOfType(BadSqlGrammarException.class)
			.isThrownBy(() -> this.cache.execute("selec id fro product"));
	}

	@Test
	void misuseFailsWithWhatToDo() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.cache.sql("select ? from product where id = :id").param(1).param("id", 1))
			.withMessageContaining("either by position (?) or by name (:name)");
		assertThatIllegalArgumentException().isThrownBy(() -> this.cache.sql(" "));
		assertThatIllegalArgumentException().isThrownBy(() -> this.cache.sql("select 1").ttl(Duration.ZERO))
			.withMessageContaining("ttl must be positive");
		assertThatIllegalArgumentException().isThrownBy(() -> this.cache.sql("select 1").jitter(2))
			.withMessageContaining("fraction from 0 to 1");
		assertThatIllegalArgumentException().isThrownBy(() -> this.cache.sql("select 1").dependsOnOnly())
			.withMessageContaining("dependsOnNothing()");
		assertThatIllegalArgumentException().isThrownBy(() -> this.cache.sql("select 1").name(""));
		assertThatExceptionOfType(UnsupportedTypeException.class)
			.isThrownBy(() -> this.cache.sql("select 1").query(Thread.class));
	}

	@Test
	void builderSaysWhatIsMissingOrUnknown() {
		assertThatIllegalStateException().isThrownBy(() -> SqlCache.builder().store("memory").build())
			.withMessageContaining("dataSource(…)");
		assertThatIllegalStateException()
			.isThrownBy(() -> SqlCache.builder().dataSource(this.cache.dataSource()).build())
			.withMessageContaining("store(\"redis://localhost:6379\")");
		assertThatExceptionOfType(UnknownEngineException.class)
			.isThrownBy(() -> SqlCache.builder().dataSource(this.cache.dataSource()).store("cassandra://x").build())
			.withMessageContaining("known are: memory");
	}

	@Test
	void statsCountCallsBySource() {
		this.stock.teas().list();
		this.stock.teas().list();
		this.stock.teas().list();
		this.cache.sql("select 1").query(Integer.class).single();
		assertThat(this.cache.stats()).isEqualTo(new CacheStats(2, 1, 1, 0, 0));
		assertThat(this.cache.stats().requests()).isEqualTo(4);
		assertThat(this.cache.stats().hitRatio()).isEqualTo(0.5);
	}

	@Test
	void closedCacheRefusesCalls() {
		this.cache.close();
		assertThatIllegalStateException().isThrownBy(() -> this.stock.teas().list()).withMessageContaining("closed");
		assertThatIllegalStateException().isThrownBy(() -> this.stock.teas().listAsync());
		assertThatIllegalStateException().isThrownBy(() -> this.cache.execute("delete from product"));
		assertThatIllegalStateException().isThrownBy(() -> this.cache.invalidate());
		assertThat(Optional.of(this.cache.stats())).isPresent();
	}

}
