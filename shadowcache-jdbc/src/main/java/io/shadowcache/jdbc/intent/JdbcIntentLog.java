package io.shadowcache.jdbc.intent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.shadowcache.engine.CommittedIntents;
import io.shadowcache.engine.Intent;
import io.shadowcache.engine.IntentException;
import io.shadowcache.engine.IntentLog;
import io.shadowcache.engine.IntentWriter;
import io.shadowcache.store.WriterId;
import org.jspecify.annotations.Nullable;

/**
 * The intents in the table of a database. Safe for use by many threads.
 */
public final class JdbcIntentLog implements IntentLog {

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
		return any ? relay(IntentDialect::claim, max, release).size() : 0;
	}

	private List<WriterId> relay(Function<IntentDialect, String> claim, int max, Predicate<Intent> release) {
		try {
			return IntentTransaction.run(this.dataSource, (connection) -> {
				List<WriterId> released = released(claimed(connection, claim, max), release);
				IntentRows.delete(connection, released);
				return released;
			});
		}
		catch (SQLException ex) {
			throw new IntentException("the table shadowcache_intent cannot be changed: " + ex.getMessage(), ex);
		}
	}

	private static List<WriterId> released(List<Intent> claimed, Predicate<Intent> release) {
		List<WriterId> released = new ArrayList<>();
		for (Intent intent : claimed) {
			if (!release.test(intent)) {
				break;
			}
			released.add(intent.writer());
		}
		return released;
	}

	private List<Intent> claimed(Connection connection, Function<IntentDialect, String> claim, int max)
			throws SQLException {
		try (PreparedStatement query = connection.prepareStatement(claim.apply(dialect(connection)))) {
			query.setInt(1, max);
			return IntentRows.read(query);
		}
	}

	@Override
	public CommittedIntents committed(String database) {
		return new NotedIntents(committedWriters(), this::committedWriters,
				(max, release) -> relay(IntentDialect::claimAny, max, release));
	}

	/**
	 * Reads at READ COMMITTED, since a pool may have connections that see more.
	 */
	private Set<WriterId> committedWriters() {
		try {
			return IntentTransaction.run(this.dataSource, (connection) -> {
				try (PreparedStatement query = connection
					.prepareStatement("select id, dependencies from shadowcache_intent")) {
					return IntentRows.read(query)
						.stream()
						.map(Intent::writer)
						.collect(Collectors.toCollection(HashSet::new));
				}
			});
		}
		catch (SQLException ex) {
			throw new IntentException("the table shadowcache_intent does not answer: " + ex.getMessage(), ex);
		}
	}

	@Override
	public void remove(Collection<WriterId> writers) {
		ask((connection) -> {
			IntentRows.delete(connection, List.copyOf(writers));
			return true;
		});
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
