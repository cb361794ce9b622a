package io.shadowcache.autoconfigure.databases;

import java.util.UUID;

import io.shadowcache.jdbc.client.CachedResult;
import io.shadowcache.jdbc.client.ResultSource;
import io.shadowcache.jdbc.client.SqlCache;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the programmatic API over several DataSources.
 */
class SqlCachesTests {

	private static final String NAME = "select name from product";

	private final ApplicationContextRunner runner = TwoDatabases.runner()
		.withPropertyValues("shadowcache.store=memory", "shadowcache.application=" + UUID.randomUUID())
		.withBean(Clients.class);

	@Test
	void eachReadsAndInvalidatesItsOwnDatabase() {
		this.runner.run((application) -> {
			SqlCache shop = application.getBean(Clients.class).shop();
			SqlCache archive = application.getBean(Clients.class).archive();
			archive.execute("update product set name = 'kept'");
			untilHit(archive, "kept");
			untilHit(shop, "old");
			shop.execute("update product set name = 'new'");
			assertThat(name(shop).value()).isEqualTo("new");
			assertThat(name(archive).value()).isEqualTo("kept");
			assertThat(name(archive).source()).isEqualTo(ResultSource.CACHE_HIT);
			untilHit(shop, "new");
			archive.invalidate().table("product").any();
			assertThat(name(shop).source()).isEqualTo(ResultSource.CACHE_HIT);
			assertThat(name(archive).source()).isNotEqualTo(ResultSource.CACHE_HIT);
		});
	}

	@Test
	void annotatedQueriesSeeWhatItWrites() {
		this.runner.run((application) -> {
			ArchiveNames names = application.getBean(ArchiveNames.class);
			DatabaseRuns.untilHit(names::all, names::loads);
			application.getBean(Clients.class).archive().execute(DatabaseRuns.CHANGE);
			assertThat(names.all()).isEqualTo(DatabaseRuns.NEW);
		});
	}

	@Test
	void transactionsAreThoseOfItsDataSource() {
		this.runner.run((application) -> {
			SqlCache archive = application.getBean(Clients.class).archive();
			untilHit(archive, "old");
			inTransaction(application, "shopTransactions", () -> {
				application.getBean(Clients.class).shop().execute(DatabaseRuns.CHANGE);
				assertThat(name(archive).source()).isEqualTo(ResultSource.CACHE_HIT);
			});
			inTransaction(application, "archiveTransactions", () -> {
				archive.execute(DatabaseRuns.CHANGE);
				assertThat(name(archive).source()).isEqualTo(ResultSource.CACHE_BYPASS);
				assertThat(name(archive).value()).isEqualTo("new");
			});
			assertThat(name(archive).value()).isEqualTo("new");
		});
	}

	private static void inTransaction(ApplicationContext application, String manager, Runnable action) {
		new TransactionTemplate(application.getBean(manager, PlatformTransactionManager.class))
			.executeWithoutResult((status) -> action.run());
	}

	private static CachedResult<String> name(SqlCache cache) {
		return cache.sql(NAME).query(String.class).single();
	}

	private static void untilHit(SqlCache cache, String value) {
		Awaitility.await().until(() -> {
			CachedResult<String> result = name(cache);
			return result.source() == ResultSource.CACHE_HIT && result.value().equals(value);
		});
	}

	/**
	 * Whom they are injected into.
	 *
	 * @param shop that of the primary DataSource
	 * @param archive that of the other one
	 */
	record Clients(SqlCache shop, @Qualifier("archive") SqlCache archive) {
	}

}
