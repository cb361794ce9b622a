package io.shadowcache.autoconfigure.databases;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds in transactions of two databases.
 */
abstract class DatabaseTransactionsContract extends DatabaseRuns {

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
			int loads = archive(application).loads();
			TransactionTemplate serializable = new TransactionTemplate(
					application.getBean("shopTransactions", PlatformTransactionManager.class));
			serializable.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
			serializable.executeWithoutResult((status) -> {
				assertThat(archive(application).all()).isEqualTo(OLD);
				int bypassed = shop(application).loads();
				assertThat(shop(application).all()).isEqualTo(OLD);
				assertThat(shop(application).loads()).isEqualTo(bypassed + 1);
			});
			assertThat(archive(application).loads()).isEqualTo(loads);
		});
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
