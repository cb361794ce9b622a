package io.shadowcache.jdbc.observe;

import java.sql.Connection;
import java.sql.SQLException;

import io.shadowcache.engine.IntentWriter;
import io.shadowcache.engine.Invalidator;
import io.shadowcache.engine.LearnedTables;
import io.shadowcache.engine.ObservedLoads;
import io.shadowcache.jdbc.intent.JdbcIntentLog;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a cache that statements meet.
 *
 * @param loads follows what loads read
 * @param learned what they were seen to read
 * @param invalidator takes what is written
 * @param transactions hears of writes in transactions
 * @param intents where transactions leave intents
 */
record ConnectedCache(ObservedLoads loads, LearnedTables learned, Invalidator invalidator,
		ThreadTransactions transactions, @Nullable JdbcIntentLog intents) {

	/**
	 * In auto-commit there is no transaction in which an intent would last until the end.
	 */
	@Nullable IntentWriter writer(Connection connection) {
		try {
			return (this.intents != null && !connection.getAutoCommit()) ? this.intents.writer(connection) : null;
		}
		catch (SQLException ex) {
			return null;
		}
	}

}
