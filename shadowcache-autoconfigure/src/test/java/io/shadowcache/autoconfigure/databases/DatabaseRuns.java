package io.shadowcache.autoconfigure.databases;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.shadowcache.autoconfigure.DeliveredWrites;
import io.shadowcache.spring.jdbc.DirectDataSource;
import org.awaitility.Awaitility;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs tests in an application with two databases, on whichever store.
 */
abstract class DatabaseRuns {

	static final List<String> OLD = List.of("old");

	static final List<String> NEW = List.of("new");

	static final String CHANGE = "update product set name = 'new'";

	abstract ApplicationContextRunner runner();

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

	static JdbcTemplate unseen(ApplicationContext application, String dataSource) {
		return new JdbcTemplate(DirectDataSource.of(application.getBean(dataSource, DataSource.class)));
	}

}
