package io.shadowcache.autoconfigure.cache;

import java.util.concurrent.CompletableFuture;

import io.shadowcache.autoconfigure.DeliveredWrites;
import io.shadowcache.spring.cache.ShadowCacheManager;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.cache.Cache;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what transactions put, evict and load.
 */
class CacheTransactionTests {

	private final ConfigurableApplicationContext context = CachingApplication.start("shadowcache.store=memory");

	private final CachedProducts products = this.context.getBean(CachedProducts.class);

	private final TransactionTemplate transaction = this.context.getBean(TransactionTemplate.class);

	private final Cache notes = this.context.getBean(ShadowCacheManager.class).getCache("notes");

	@AfterEach
	void stop() {
		this.context.close();
	}

	@Test
	void whatATransactionEvictsIsGoneWithItsCommit() {
		this.notes.put("a", "old");
		this.transaction.executeWithoutResult((status) -> {
			this.notes.evict("a");
			assertThat(this.notes.get("a")).isNull();
			assertThat(elsewhere("a")).isEqualTo("old");
		});
		assertThat(this.notes.get("a")).isNull();
	}

	@Test
	void whatATransactionEvictsStaysWithItsRollback() {
		this.notes.put("a", "old");
		this.transaction.executeWithoutResult((status) -> {
			this.notes.evict("a");
			this.notes.clear();
			status.setRollbackOnly();
		});
		assertThat(this.notes.get("a", String.class)).isEqualTo("old");
	}

	@Test
	void whatATransactionClearsIsGoneWithItsCommit() {
		this.notes.put("a", "old");
		this.transaction.executeWithoutResult((status) -> {
			this.notes.clear();
			assertThat(elsewhere("a")).isEqualTo("old");
		});
		assertThat(this.notes.get("a")).isNull();
	}

	@Test
	void whatATransactionPutsIsThereWithItsCommit() {
		this.notes.put("a", "old");
		this.transaction.executeWithoutResult((status) -> {
			this.notes.put("a", "new");
			assertThat(elsewhere("a")).isEqualTo("old");
		});
		assertThat(this.notes.get("a", String.class)).isEqualTo("new");
	}

	@Test
	void whatATransactionPutsIsForgottenWithItsRollback() {
		this.notes.put("a", "old");
		this.transaction.executeWithoutResult((status) -> {
			this.notes.put("a", "new");
			status.setRollbackOnly();
		});
		assertThat(this.notes.get("a", String.class)).isEqualTo("old");
	}

	@Test
	void whatATransactionEvictsAfterItHasPutItIsGone() {
		this.transaction.executeWithoutResult((status) -> {
			this.notes.put("a", "new");
			this.notes.evict("a");
			this.notes.put("b", "new");
			this.notes.clear();
		});
		assertThat(this.notes.get("a")).isNull();
		assertThat(this.notes.get("b")).isNull();
	}

	@Test
	void evictIfPresentIsSeenAtOnceAlsoInATransactionThatRollsBack() {
		this.notes.put("a", "old");
		this.transaction.executeWithoutResult((status) -> {
			assertThat(this.notes.evictIfPresent("a")).isTrue();
			assertThat(elsewhere("a")).isNull();
			status.setRollbackOnly();
		});
	}

	@Test
	void betweenTheAnnouncementOfACommitAndItsEndNobodyIsServedWhatItEvicts() {
		this.notes.put("a", "old");
		this.transaction.executeWithoutResult((status) -> {
			this.notes.evict("a");
			afterCommit(() -> assertThat(elsewhere("a")).isNull());
		});
		assertThat(this.notes.get("a")).isNull();
	}

	@Test
	void anEvictionInACallbackAfterTheCommitTakesEffect() {
		this.notes.put("a", "old");
		this.transaction.executeWithoutResult((status) -> afterCommit(() -> this.notes.evict("a")));
		assertThat(this.notes.get("a")).isNull();
	}

	@Test
	void whatATransactionLoadsFromItsOwnWritesIsNeverPublished() {
		fill();
		this.transaction.executeWithoutResult((status) -> {
			rename("uncommitted");
			assertThat(this.products.byId(1).name()).isEqualTo("uncommitted");
			assertThat(this.products.byIdOnce(1).name()).isEqualTo("uncommitted");
			status.setRollbackOnly();
		});
		settle();
		assertThat(this.products.byId(1).name()).isEqualTo("old");
		assertThat(this.products.byIdOnce(1).name()).isEqualTo("old");
	}

	@Test
	void whatATransactionLoadsWithoutWritesIsKeptWithItsCommit() {
		String first = this.transaction.execute((status) -> this.products.note("a"));
		assertThat(this.products.note("a")).isEqualTo(first);
	}

	@Test
	void aLookupInATransactionThatWasRolledBackDoesNotKeepALaterPutFromBeingStored() {
		this.transaction.executeWithoutResult((status) -> {
			assertThat(this.notes.get("a")).isNull();
			status.setRollbackOnly();
		});
		this.notes.put("a", "value");
		assertThat(this.notes.get("a", String.class)).isEqualTo("value");
	}

	private static void afterCommit(Runnable action) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				action.run();
			}

		});
	}

	private Object elsewhere(String key) {
		Cache.ValueWrapper wrapper = CompletableFuture.supplyAsync(() -> this.notes.get(key)).join();
		return (wrapper != null) ? wrapper.get() : null;
	}

	/**
	 * Calls until everything is cached that can be.
	 */
	private void fill() {
		Awaitility.await().until(() -> {
			this.products.byId(1);
			this.products.byIdOnce(1);
			int loads = this.products.loads();
			this.products.byId(1);
			this.products.byIdOnce(1);
			return this.products.loads() == loads;
		});
	}

	private void rename(String name) {
		this.context.getBean(JdbcClient.class).sql("update product set name = ? where id = 1").param(name).update();
	}

	private void settle() {
		DeliveredWrites.await(this.context);
	}

}
