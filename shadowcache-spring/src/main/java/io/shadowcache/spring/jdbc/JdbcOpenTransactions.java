package io.shadowcache.spring.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.shadowcache.store.OpenTransactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks MySQL, MariaDB and PostgreSQL which transactions are open. On other databases, on
 * several servers, or without the privilege, it does not know.
 */
public final class JdbcOpenTransactions implements OpenTransactions {

	private static final Logger logger = LoggerFactory.getLogger(JdbcOpenTransactions.class);

	private final Supplier<DataSource> dataSource;

	private final AtomicBoolean explained = new AtomicBoolean();

	/**
	 * Creates it; nothing is asked yet.
	 * @param dataSource connects to the database whose transactions count
	 */
	public JdbcOpenTransactions(Supplier<DataSource> dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public @Nullable BooleanSupplier watch() {
		try (Connection connection = this.dataSource.get().getConnection()) {
			if (hasSeveralHosts()) {
				explain("the JDBC URL names several servers, and each knows its own only");
				return null;
			}
			TransactionWatch watch = watchOf(connection.getMetaData().getDatabaseProductName());
			if (watch == null) {
				return null;
			}
			TransactionWatch.Ended ended = watch.begin(connection);
			return () -> hasEnded(ended);
		}
		catch (SQLException ex) {
			explain(ex.getMessage() + "; on MySQL and MariaDB, GRANT PROCESS ON *.* TO the application's user");
			return null;
		}
	}

	private boolean hasSeveralHosts() {
		String url = DataSourceUrls.configured(this.dataSource.get());
		try {
			return url != null && JdbcUrl.parse(url).hasSeveralHosts();
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private boolean hasEnded(TransactionWatch.Ended ended) {
		try (Connection connection = this.dataSource.get().getConnection()) {
			return ended.ask(connection);
		}
		catch (SQLException ex) {
			logger.debug("The open transactions are not known at the moment", ex);
			return false;
		}
	}

	private @Nullable TransactionWatch watchOf(String product) {
		return switch (product.toLowerCase(Locale.ROOT)) {
			case "mysql", "mariadb" -> new InnodbTransactionWatch();
			case "postgresql" -> new PostgresTransactionWatch();
			default -> {
				explain("this is not supported for " + product);
				yield null;
			}
		};
	}

	private void explain(@Nullable String problem) {
		if (this.explained.compareAndSet(false, true)) {
			logger
				.info("A cache that is new, or was lost, stores nothing for the time of shadowcache.consistency.lease "
						+ "(10 s by default): all calls miss until then. It could begin at once if the database told which "
						+ "transactions are open: {}", problem);
		}
	}

}
