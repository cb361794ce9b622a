package io.shadowcache.autoconfigure.databases;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for queries of two databases, on whichever store.
 */
abstract class SeveralDatabasesContract extends DatabaseTransactionsContract {

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

}
