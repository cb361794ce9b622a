package io.shadowcache.spring.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

/**
 * Follows transactions of InnoDB by {@code information_schema.INNODB_TRX}.
 * <p>
 * The server fills that table from a copy that it renews only when nobody has read it for
 * 0.1 s. So our query runs in a transaction of its own, and is believed only if it finds
 * itself in the copy. Numbers of transactions are no identity, since a transaction gets
 * one when it first writes; the thread and the begin are.
 */
final class InnodbTransactionWatch implements TransactionWatch {

	private static final int ATTEMPTS = 16;

	private static final long RENEWAL_MILLIS = 120;

	private static final int MAX_SPREAD = 8;

	@Override
	public Ended begin(Connection connection) throws SQLException {
		Set<String> open = open(connection);
		return (later) -> open.isEmpty() || Collections.disjoint(open, open(later));
	}

	private static Set<String> open(Connection connection) throws SQLException {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Set<String> open = openIfFresh(connection);
			if (open != null) {
				return open;
			}
			pause(attempt);
		}
		throw new SQLException("INNODB_TRX is read so often by others that it is never renewed");
	}

	private static @Nullable Set<String> openIfFresh(Connection connection) throws SQLException {
		boolean autoCommit = connection.getAutoCommit();
		connection.setAutoCommit(true);
		try (Statement statement = connection.createStatement()) {
			statement.execute("set transaction isolation level repeatable read");
			statement.execute("start transaction with consistent snapshot");
			try {
				return read(statement);
			}
			finally {
				statement.execute("rollback");
			}
		}
		finally {
			connection.setAutoCommit(autoCommit);
		}
	}

	private static @Nullable Set<String> read(Statement statement) throws SQLException {
		String own = UUID.randomUUID().toString();
		Set<String> open = new HashSet<>();
		boolean fresh = false;
		try (ResultSet result = statement.executeQuery("""
				select trx_mysql_thread_id = connection_id(), coalesce(locate('%s', trx_query), 0) > 0,
				concat(trx_mysql_thread_id, ' ', trx_started) from information_schema.innodb_trx""".formatted(own))) {
			while (result.next()) {
				if (!result.getBoolean(1)) {
					open.add(result.getString(3));
				}
				else if (result.getBoolean(2)) {
					fresh = true;
				}
			}
		}
		return fresh ? open : null;
	}

	/**
	 * Instances that pause for the same time would keep each other from ever finding a
	 * renewed copy, so each pauses at random, and for longer the more often it met
	 * others.
	 */
	private static void pause(int attempt) throws SQLException {
		try {
			Thread.sleep(RENEWAL_MILLIS
					+ ThreadLocalRandom.current().nextLong(RENEWAL_MILLIS * Math.min(attempt + 1, MAX_SPREAD)));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SQLException("Interrupted", ex);
		}
	}

}
