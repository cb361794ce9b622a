package io.shadowcache.autoconfigure;

import io.shadowcache.jdbc.client.ResultSource;
import io.shadowcache.jdbc.client.SqlCache;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the programmatic API in transactions of Spring.
 */
class SqlCacheTransactionTests {

	@Test
	void transactionReadsItsOwnWritesPastTheCache() {
		NamesApplication.run((running) -> {
			NamesApplication.names(running).list();
			transaction(running).executeWithoutResult((status) -> {
				running.getBean(SqlCache.class).sql("update product set name = 'mine'").update();
				assertThat(NamesApplication.names(running).list().value()).containsExactly("mine");
				assertThat(NamesApplication.names(running).list().source()).isEqualTo(ResultSource.CACHE_BYPASS);
				assertThat(NamesApplication.names(running).listAsync().join().value()).containsExactly("old");
				status.setRollbackOnly();
			});
			assertThat(NamesApplication.names(running).list().value()).containsExactly("old");
		});
	}

	@Test
	void whatATransactionLoadsIsStoredWhenItHasCommitted() {
		NamesApplication.run((running) -> {
			transaction(running).executeWithoutResult((status) -> {
				NamesApplication.names(running).list();
				assertThat(NamesApplication.names(running).entry().read().isPresent()).isFalse();
			});
			assertThat(NamesApplication.names(running).list().isHit()).isTrue();
		});
	}

	@Test
	void serializableTransactionBypassesTheCache() {
		NamesApplication.run((running) -> {
			NamesApplication.names(running).list();
			TransactionTemplate serializable = transaction(running);
			serializable.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
			ResultSource source = serializable.execute((status) -> NamesApplication.names(running).list().source());
			assertThat(source).isEqualTo(ResultSource.CACHE_BYPASS);
		});
	}

	@Test
	void invalidationInATransactionIsDoneWithItsCommit() {
		NamesApplication.run((running) -> {
			SqlCache cache = running.getBean(SqlCache.class);
			NamesApplication.names(running).list();
			transaction(running).executeWithoutResult((status) -> {
				assertThat(cache.invalidate().table("product").any().confirmed()).isFalse();
				assertThat(NamesApplication.names(running).listAsync().join().isHit()).isTrue();
			});
			assertThat(NamesApplication.names(running).list().isHit()).isFalse();
		});
	}

	private static TransactionTemplate transaction(AssertableApplicationContext running) {
		return new TransactionTemplate(running.getBean(PlatformTransactionManager.class));
	}

}
