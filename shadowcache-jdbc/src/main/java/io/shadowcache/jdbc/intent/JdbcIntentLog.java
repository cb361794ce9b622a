package io.shadowcache.jdbc.intent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import javax.sql.DataSource;

import io.shadowcache.engine.Intent;
import io.shadowcache.engine.IntentException;
import io.shadowcache.engine.IntentLog;
import io.shadowcache.engine.IntentWriter;
import io.shadowcache.store.WriterId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The intents in the table of a database. Safe for use by many threads.
 */
public final class JdbcIntentLog implements IntentLog {

	private static final Logger logger = LoggerFactory.getLogger(JdbcIntentLog.class);

	private final DataSource dataSource;

	private volatile @Nullable IntentDialect dialect;

	/**
	 * Makes it; nothing is asked yet.
	 * @param dataSource connects to the database whose writers leave intents, and is not
	 * observed
	 */
	public JdbcIntentLog(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Returns what writes intents in the transaction of a connection.
	 * @param connection a connection to the same database, not in auto-commit
	 * @return writes them as long as that transaction lasts
	 */
	public IntentWriter writer(Connection connection) {
		return new ConnectionIntents(connection, this::dialect);
	}

	@Override
	public boolean hasEnded(WriterId writer) {
		return ask((connection) -> dialect(connection).hasEnded(connection, writer));
	}

	/**
	 * Looks before it locks: most of the time there is nothing.
	 */
	@Override
	public int relay(int max, Predicate<Intent> release) {
		boolean any = ask((connection) -> {
			try (PreparedStatement query = connection.prepareStatement(dialect(connection).any());
					ResultSet rows = query.executeQuery()) {
				return rows.next();
			}
		});
		return any ? relayClaimed(max, release) : 0;
	}

	private int relayClaimed(int max, Predicate<Intent> release) {
		try {
			return IntentTransaction.run(this.dataSource, (connection) -> {
				List<String> released = released(claimed(connection, max), release);
				delete(connection, released);
				return released.size();
			});
		}
		catch (SQLException ex) {
			throw new IntentException("the table shadowcache_intent cannot be changed: " + ex.getMessage(), ex);
		}
	}

	private static List<String> released(List<Intent> claimed, Predicate<Intent> release) {
		List<String> released = new ArrayList<>();
		for (Intent intent : claimed) {
			if (!release.test(intent)) {
				break;
			}
			released.add(intent.writer().toString());
		}
		return released;
	}

	private List<Intent> claimed(Connection connection, int max) throws SQLException {
		List<Intent> claimed = new ArrayList<>();
		try (PreparedStatement query = connection.prepareStatement(dialect(connection).claim())) {
			query.setInt(1, max);
			try (ResultSet rows = query.executeQuery()) {
				while (rows.next()) {
					read(rows, claimed);
				}
			}
		}
		return claimed;
	}

	/**
	 * What this version does not understand is left to those that do.
	 */
	private static void read(ResultSet rows, List<Intent> claimed) throws SQLException {
		try {
			claimed.add(new Intent(WriterId.parse(rows.getString(1)), IntentText.parse(rows.getString(2))));
		}
		catch (IllegalArgumentException ex) {
			logger.debug("Not an intent of this version", ex);
		}
	}

	@Override
	public void remove(Collection<WriterId> writers) {
		ask((connection) -> {
			delete(connection, writers.stream().map(WriterId::toString).toList());
			return true;
		});
	}

	private static void delete(Connection connection, List<String> ids) throws SQLException {
		if (ids.isEmpty()) {
			return;
		}
		String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
		try (PreparedStatement delete = connection
			.prepareStatement("delete from shadowcache_intent where id in (" + places + ")")) {
			for (int place = 0; place < ids.size(); place++) {
				delete.setString(place + 1, ids.get(place));
			}
			delete.executeUpdate();
		}
	}

	@Override
	public int count(int max) {
		return ask((connection) -> {
			try (PreparedStatement query = connection
				.prepareStatement("select count(*) from (select 1 from shadowcache_intent limit ?) waiting")) {
				query.setInt(1, max);
				try (ResultSet row = query.executeQuery()) {
					return row.next() ? row.getInt(1) : 0;
				}
			}
		});
	}

	@Override
	public BooleanSupplier watch() {
		Set<String> noted = ask((connection) -> dialect(connection).underWay(connection));
		return () -> noted.isEmpty()
				|| Collections.disjoint(noted, ask((connection) -> dialect(connection).underWay(connection)));
	}

	private IntentDialect dialect(Connection connection) throws SQLException {
		IntentDialect known = this.dialect;
		if (known == null) {
			known = IntentDialect.of(connection.getMetaData().getDatabaseProductName());
			this.dialect = known;
		}
		return known;
	}

	private <T> T ask(IntentTransaction.Question<T> question) {
		try {
			return IntentTransaction.ask(this.dataSource, question);
		}
		catch (SQLException ex) {
			throw new IntentException("the table shadowcache_intent does not answer: " + ex.getMessage(), ex);
		}
	}

}
