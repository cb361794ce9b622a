package io.shadowcache.jdbc.intent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

import io.shadowcache.store.WriterId;

/**
 * Intents on MySQL and MariaDB. InnoDB locks a row that is inserted until its transaction
 * has ended, also for those who look for it by its key and cannot see it yet.
 */
final class MysqlIntents implements IntentDialect {

	/** {@code ER_LOCK_NOWAIT} of MySQL. */
	private static final int LOCKED = 3572;

	/** {@code ER_LOCK_WAIT_TIMEOUT}, by which MariaDB answers. */
	private static final int WAITED = 1205;

	@Override
	public String insert() {
		return "insert into shadowcache_intent (id, dependencies) values (?, ?)";
	}

	@Override
	public void bindLock(PreparedStatement insert, int first, WriterId writer) {
		// The row is the lock.
	}

	@Override
	public String claim() {
		return IntentDialect.claim("where created_at < current_timestamp(3) - interval 1 second");
	}

	@Override
	public String any() {
		return "select 1 from shadowcache_intent where created_at < current_timestamp(3) - interval 1 second limit 1";
	}

	@Override
	public boolean survivesFailure() {
		return true;
	}

	@Override
	public boolean hasEnded(Connection connection, WriterId writer) throws SQLException {
		try (PreparedStatement query = connection
			.prepareStatement("select 1 from shadowcache_intent where id = ? for update nowait")) {
			query.setString(1, writer.toString());
			try (ResultSet row = query.executeQuery()) {
				boolean unused = row.next();
				return true;
			}
		}
		catch (SQLException ex) {
			if (ex.getErrorCode() == LOCKED || ex.getErrorCode() == WAITED) {
				return false;
			}
			throw ex;
		}
	}

	/**
	 * All rows, those that are not committed included, without those that nobody has
	 * locked. The order of the questions matters: who ends in between has ended.
	 */
	@Override
	public Set<String> underWay(Connection connection) throws SQLException {
		int isolation = connection.getTransactionIsolation();
		connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
		try (PreparedStatement all = connection.prepareStatement("select id from shadowcache_intent");
				PreparedStatement free = connection
					.prepareStatement("select id from shadowcache_intent for update skip locked")) {
			Set<String> underWay = new HashSet<>();
			IntentDialect.addAll(underWay, all);
			Set<String> ended = new HashSet<>();
			IntentDialect.addAll(ended, free);
			underWay.removeAll(ended);
			return underWay;
		}
		finally {
			connection.setTransactionIsolation(isolation);
		}
	}

}
