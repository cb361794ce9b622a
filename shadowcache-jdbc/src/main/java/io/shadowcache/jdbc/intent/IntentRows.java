package io.shadowcache.jdbc.intent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.shadowcache.engine.Intent;
import io.shadowcache.store.WriterId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of the table {@code shadowcache_intent}, as intents.
 */
final class IntentRows {

	private static final Logger logger = LoggerFactory.getLogger(IntentRows.class);

	private IntentRows() {
	}

	/**
	 * Reads rows. What this version does not understand is left to those that do.
	 * @param query selects id and dependencies
	 */
	static List<Intent> read(PreparedStatement query) throws SQLException {
		List<Intent> intents = new ArrayList<>();
		try (ResultSet rows = query.executeQuery()) {
			while (rows.next()) {
				read(rows, intents);
			}
		}
		return intents;
	}

	private static void read(ResultSet rows, List<Intent> intents) throws SQLException {
		try {
			intents.add(new Intent(WriterId.parse(rows.getString(1)), IntentText.parse(rows.getString(2))));
		}
		catch (IllegalArgumentException ex) {
			logger.debug("Not an intent of this version", ex);
		}
	}

	/**
	 * Removes the rows of some writers.
	 */
	static void delete(Connection connection, List<WriterId> writers) throws SQLException {
		if (writers.isEmpty()) {
			return;
		}
		String places = String.join(", ", Collections.nCopies(writers.size(), "?"));
		try (PreparedStatement delete = connection
			.prepareStatement("delete from shadowcache_intent where id in (" + places + ")")) {
			for (int place = 0; place < writers.size(); place++) {
				delete.setString(place + 1, writers.get(place).toString());
			}
			delete.executeUpdate();
		}
	}

}
