package io.shadowcache.integration.databases;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.shadowcache.engine.ShadowCache;
import io.shadowcache.engine.WriteRefusedException;
import io.shadowcache.integration.server.DatabaseServer;
import io.shadowcache.spring.jdbc.DirectDataSource;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What holds at level {@code strict} for two databases with a table of one name.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SeveralDatabasesContract {

	private static final List<String> OLD = List.of("old");

	private static final List<String> NEW = List.of("new");

	private static final String CHANGE = "update product set name = 'new'";

	private final RedisProcess redis = RedisProcess.start();

	private ConfigurableApplicationContext application;

	@BeforeAll
	void start(DatabaseServer server) {
		this.application = new SpringApplicationBuilder(TwoCatalogs.class).web(WebApplicationType.NONE)
			.run(Stream
				.of("test.url.shop=" + created(server, "two_shop"),
						"test.url.archive=" + created(server, "two_archive"), "test.user=" + server.user(),
						"test.password=" + server.password(), "spring.data.redis.port=" + this.redis.port(),
						"spring.liquibase.enabled=false", "spring.main.banner-mode=off",
						"shadowcache.data-sources.archive.enabled=true", "shadowcache.consistency.level=strict",
						"shadowcache.consistency.lease=2s", "shadowcache.consistency.intents.create=true",
						"shadowcache.redis.read-timeout=10s", "shadowcache.redis.write-timeout=10s")
				.map((property) -> "--" + property)
				.toArray(String[]::new));
	}

	private static String created(DatabaseServer server, String name) {
		String url = server.create(name);
		server.execute(url, "create table product (id int primary key, name varchar(20))",
				"insert into product values (1, 'old')");
		return url;
	}

	@AfterAll
	void stop() {
		this.application.close();
		this.redis.close();
	}

	@BeforeEach
	void reset() {
		shop().jdbc().update("update product set name = 'old'");
		archive().jdbc().update("update product set name = 'old'");
		settled();
	}

	@Test
	void writeInOneIsNeverMissedAndLeavesQueriesOfTheOtherAlone() {
		writesOnly(archive(), shop());
		writesOnly(shop(), archive());
	}

	private void writesOnly(TwoCatalogs.Stock written, TwoCatalogs.Stock other) {
		List<String> before = other.names();
		int loads = other.loads();
		written.jdbc().update(CHANGE);
		assertThat(written.names()).isEqualTo(NEW);
		assertThat(other.names()).isEqualTo(before);
		assertThat(other.loads()).isEqualTo(loads);
		settled();
	}

	@Test
	void eachTransactionLeavesItsIntentInItsOwnDatabase() {
		in("shopTransactions", (outer) -> {
			shop().jdbc().update(CHANGE);
			in("archiveTransactions", (inner) -> {
				archive().write(() -> archive().jdbc().update(CHANGE));
				assertThat(archive().names()).isEqualTo(NEW);
				assertThat(CompletableFuture.supplyAsync(archive()::names).join()).isEqualTo(OLD);
			});
			assertThat(CompletableFuture.supplyAsync(archive()::names).join()).isEqualTo(NEW);
			assertThat(CompletableFuture.supplyAsync(shop()::names).join()).isEqualTo(OLD);
		});
		assertThat(shop().names()).isEqualTo(NEW);
		settled();
	}

	/**
	 * Without the table of intents of that database nothing can be announced in it.
	 */
	@Test
	void intentThatCannotBeWrittenInOneRefusesItsWritesAndNoneOfTheOther() {
		JdbcTemplate unseen = new JdbcTemplate(
				DirectDataSource.of(this.application.getBean("archive", DataSource.class)));
		unseen.execute("alter table shadowcache_intent rename to away");
		try {
			assertThatThrownBy(() -> archive().jdbc().update(CHANGE))
				.hasStackTraceContaining(WriteRefusedException.class.getName());
			shop().jdbc().update(CHANGE);
			assertThat(shop().names()).isEqualTo(NEW);
			assertThat(archive().names()).isEqualTo(OLD);
		}
		finally {
			unseen.execute("alter table away rename to shadowcache_intent");
		}
	}

	/**
	 * Waits until no intent is left in either database, and both queries are hits.
	 */
	private void settled() {
		Awaitility.await()
			.until(() -> intents(shop()) + intents(archive()) == 0
					&& this.application.getBean(ShadowCache.class).pendingInvalidations() == 0);
		Awaitility.await().until(() -> isHit(shop()) && isHit(archive()));
	}

	private static boolean isHit(TwoCatalogs.Stock stock) {
		int before = stock.loads();
		stock.names();
		return stock.loads() == before;
	}

	private static int intents(TwoCatalogs.Stock stock) {
		Integer count = stock.jdbc().queryForObject("select count(*) from shadowcache_intent", Integer.class);
		return (count != null) ? count : 0;
	}

	private TwoCatalogs.Shop shop() {
		return this.application.getBean(TwoCatalogs.Shop.class);
	}

	private TwoCatalogs.Archive archive() {
		return this.application.getBean(TwoCatalogs.Archive.class);
	}

	private void in(String manager, Consumer<Object> action) {
		new TransactionTemplate(this.application.getBean(manager, PlatformTransactionManager.class))
			.executeWithoutResult(action::accept);
	}

}
