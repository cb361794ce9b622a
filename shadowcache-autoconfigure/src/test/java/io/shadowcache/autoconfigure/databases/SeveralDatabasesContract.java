package io.shadowcache.autoconfigure.databases;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.shadowcache.autoconfigure.DeliveredWrites;
import io.shadowcache.spring.jdbc.DirectDataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for queries of two databases, on whichever store.
 */
abstract class SeveralDatabasesContract {

	static final List<String> OLD = List.of("old");

	static final List<String> NEW = List.of("new");

	private static final String CHANGE = "update product set name = 'new'";

	abstract ApplicationContextRunner runner();

	@Test
	void writeInOneInvalidatesItsQueriesAndLeavesThoseOfTheOtherAlone() {
		run((application) -> {
			int loads = shop(application).loads();
			jdbc(application, "archive").update(CHANGE);
			assertThat(archive(application).all()).isEqualTo(NEW);
			assertThat(shop(application).all()).isEqualTo(OLD);
			assertThat(shop(application).loads()).isEqualTo(loads);
			untilHit(archive(application)::all, archive(application)::loads);
			loads = archive(application).loads();
			jdbc(application, "shop").update(CHANGE);
			assertThat(shop(application).all()).isEqualTo(NEW);
			assertThat(archive(application).all()).isEqualTo(NEW);
			assertThat(archive(application).loads()).isEqualTo(loads);
		});
	}

	@Test
	void declaredWriteIsOfTheDataSourceOfItsClass() {
		run((application) -> {
			int loads = shop(application).loads();
			archive(application).write(() -> unseen(application, "archive").update(CHANGE));
			assertThat(archive(application).all()).isEqualTo(NEW);
			assertThat(shop(application).all()).isEqualTo(OLD);
			assertThat(shop(application).loads()).isEqualTo(loads);
			untilHit(archive(application)::all, archive(application)::loads);
			loads = archive(application).loads();
			shop(application).touch();
			assertThat(archive(application).all()).isEqualTo(NEW);
			assertThat(archive(application).loads()).isEqualTo(loads);
		});
	}

	@Test
	void rowsAreThoseOfTheDataSource() {
		run((application) -> {
			ArchiveNames archive = archive(application);
			untilHit(() -> archive.byId(1), archive::loads);
			int loads = archive.loads();
			jdbc(application, "shop").update(CHANGE + " where id = 1");
			assertThat(archive.byId(1)).isEqualTo(OLD);
			assertThat(archive.loads()).isEqualTo(loads);
			jdbc(application, "archive").update(CHANGE + " where id = 1");
			assertThat(archive.byId(1)).isEqualTo(NEW);
		});
	}

	@Test
	void cacheOfSpringDependsOnTheTablesOfItsDataSource() {
		run((application) -> {
			ArchiveNames archive = archive(application);
			untilHit(archive::cached, archive::loads);
			int loads = archive.loads();
			jdbc(application, "shop").update(CHANGE);
			assertThat(archive.cached()).isEqualTo(OLD);
			assertThat(archive.loads()).isEqualTo(loads);
			jdbc(application, "archive").update(CHANGE);
			assertThat(archive.cached()).isEqualTo(NEW);
		});
	}

	@Test
	void writeDuringALoadMakesItsValueStale() {
		run((application) -> {
			ArchiveNames archive = archive(application);
			jdbc(application, "archive").update("update product set name = 'older'");
			archive.beforeTheEnd(() -> {
				archive.beforeTheEnd(() -> {
				});
				CompletableFuture.runAsync(() -> jdbc(application, "archive").update(CHANGE)).join();
			});
			assertThat(archive.all()).containsExactly("older");
			assertThat(archive.all()).isEqualTo(NEW);
		});
	}

	@Test
	void transactionOfOneDoesNotHoldBackOrUndoWhatTheOtherCommits() {
		run((application) -> {
			ArchiveNames archive = archive(application);
			in(application, "shopTransactions", () -> {
				jdbc(application, "shop").update(CHANGE);
				in(application, "archiveTransactions", () -> {
					jdbc(application, "archive").update(CHANGE);
					assertThat(archive.all()).isEqualTo(NEW);
				}, false);
				assertThat(elsewhere(archive::all)).isEqualTo(NEW);
				assertThat(elsewhere(shop(application)::all)).isEqualTo(OLD);
			}, true);
			assertThat(shop(application).all()).isEqualTo(OLD);
			assertThat(archive.all()).isEqualTo(NEW);
		});
	}

	/**
	 * The statement commits by itself, whatever becomes of the transaction around it.
	 */
	@Test
	void declaredWriteInATransactionOfTheOtherIsInvalidatedWhenItsMethodEnds() {
		run((application) -> {
			ArchiveNames archive = archive(application);
			in(application, "shopTransactions", () -> {
				archive.write(() -> unseen(application, "archive").update(CHANGE));
				assertThat(elsewhere(archive::all)).isEqualTo(NEW);
			}, true);
			assertThat(archive.all()).isEqualTo(NEW);
		});
	}

	@Test
	void declaredWriteInItsTransactionIsInvalidatedByItsOutcomeOnly() {
		run((application) -> {
			ArchiveNames archive = archive(application);
			in(application, "archiveTransactions", () -> {
				archive.write(() -> jdbc(application, "archive").update(CHANGE));
				assertThat(archive.all()).isEqualTo(NEW);
				assertThat(elsewhere(archive::all)).isEqualTo(OLD);
			}, true);
			assertThat(archive.all()).isEqualTo(OLD);
			in(application, "archiveTransactions",
					() -> archive.write(() -> unseen(application, "archive").update(CHANGE)), false);
			assertThat(archive.all()).isEqualTo(NEW);
		});
	}

	@Test
	void transactionOfOneDoesNotKeepQueriesOfTheOtherFromTheCache() {
		run((application) -> {
			ArchiveNames archive = archive(application);
			int loads = archive.loads();
			in(application, "shopTransactions", () -> {
				jdbc(application, "shop").update(CHANGE);
				assertThat(archive.all()).isEqualTo(OLD);
			}, true);
			assertThat(archive.loads()).isEqualTo(loads);
		});
	}

	/**
	 * Runs a test when the two simplest queries are answered by the cache.
	 */
	final void run(ContextConsumer<ApplicationContext> test) {
		runner().run((application) -> {
			assertThat(application).hasNotFailed();
			untilHit(shop(application)::all, shop(application)::loads);
			untilHit(archive(application)::all, archive(application)::loads);
			test.accept(application);
		});
	}

	static void untilHit(Supplier<?> query, IntSupplier loads) {
		Awaitility.await().until(() -> {
			int before = loads.getAsInt();
			query.get();
			return loads.getAsInt() == before;
		});
	}

	static ShopNames shop(ApplicationContext application) {
		return application.getBean(ShopNames.class);
	}

	static ArchiveNames archive(ApplicationContext application) {
		return application.getBean(ArchiveNames.class);
	}

	/**
	 * Writes, and waits until the store has heard of the end of what was written before.
	 */
	static JdbcTemplate jdbc(ApplicationContext application, String dataSource) {
		DeliveredWrites.await(application);
		return new JdbcTemplate(application.getBean(dataSource, DataSource.class));
	}

	private static JdbcTemplate unseen(ApplicationContext application, String dataSource) {
		return new JdbcTemplate(DirectDataSource.of(application.getBean(dataSource, DataSource.class)));
	}

	private static <T> T elsewhere(Supplier<T> query) {
		return CompletableFuture.supplyAsync(query).join();
	}

	private static void in(ApplicationContext application, String manager, Runnable action, boolean rollback) {
		new TransactionTemplate(application.getBean(manager, PlatformTransactionManager.class))
			.executeWithoutResult((status) -> {
				action.run();
				if (rollback) {
					status.setRollbackOnly();
				}
			});
	}

}
