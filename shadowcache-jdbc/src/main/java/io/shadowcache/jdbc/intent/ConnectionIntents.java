package io.shadowcache.jdbc.intent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;

import io.shadowcache.engine.Intent;
import io.shadowcache.engine.IntentException;
import io.shadowcache.engine.IntentWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes intents in the transaction of one connection.
 */
final class ConnectionIntents implements IntentWriter {

	private static final Logger logger = LoggerFactory.getLogger(ConnectionIntents.class);

	private final Connection connection;

	private final Dialects dialects;

	ConnectionIntents(Connection connection, Dialects dialects) {
		this.connection = connection;
		this.dialects = dialects;
	}

	@Override
	public void write(Intent intent) {
		try {
			insert(intent);
		}
		catch (SQLException ex) {
			throw new IntentException(String.valueOf(ex.getMessage()), ex);
		}
	}

	@Override
	public boolean writeIfPossible(Intent intent) {
		try {
			Savepoint before = dialect().survivesFailure() ? null : this.connection.setSavepoint();
			try {
				insert(intent);
				return true;
			}
			catch (SQLException ex) {
				logger.debug("No intent is left for {}", intent.dependencies(), ex);
				if (before != null) {
					this.connection.rollback(before);
				}
				return false;
			}
		}
		catch (SQLException ex) {
			logger.debug("No savepoint can be set or reached", ex);
			return false;
		}
	}

	private void insert(Intent intent) throws SQLException {
		IntentDialect dialect = dialect();
		try (PreparedStatement insert = this.connection.prepareStatement(dialect.insert())) {
			insert.setString(1, intent.writer().toString());
			insert.setString(2, IntentText.of(intent.dependencies()));
			dialect.bindLock(insert, 3, intent.writer());
			insert.executeUpdate();
		}
	}

	private IntentDialect dialect() throws SQLException {
		return this.dialects.of(this.connection);
	}

	/**
	 * Knows the dialect of a connection.
	 */
	@FunctionalInterface
	interface Dialects {

		IntentDialect of(Connection connection) throws SQLException;

	}

}
