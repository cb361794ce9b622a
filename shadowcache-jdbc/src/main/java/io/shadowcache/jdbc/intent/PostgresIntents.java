package io.shadowcache.jdbc.intent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

import io.shadowcache.store.WriterId;

/**
 * Intents on PostgreSQL. Nobody sees rows that are not committed there, not even to wait
 * for them; so with its row a writer takes an advisory lock, which the server frees when
 * the transaction has ended, and not before everybody can see how.
 * <p>
 * Locks of two numbers, of which the first is ours, keep clear of those that the
 * application may take. Two writers may share a lock by chance: then one of them waits
 * for the other, or is taken to be under way for longer than it is.
 */
final class PostgresIntents implements IntentDialect {

	/** "ShCa" in ASCII. */
	private static final int NAMESPACE = 0x53684361;

	@Override
	public String insert() {
		return "insert into shadowcache_intent (id, dependencies) select ?, ? from pg_advisory_xact_lock(?, ?)";
	}

	@Override
	public void bindLock(PreparedStatement insert, int first, WriterId writer) throws SQLException {
		insert.setInt(first, NAMESPACE);
		insert.setInt(first + 1, lock(writer));
	}

	@Override
	public String claim() {
		return IntentDialect.claim("where created_at < statement_timestamp() - interval '1 second'");
	}

	@Override
	public String any() {
		return "select 1 from shadowcache_intent where created_at < statement_timestamp() - interval '1 second' limit 1";
	}

	@Override
	public boolean survivesFailure() {
		return false;
	}

	@Override
	public boolean hasEnded(Connection connection, WriterId writer) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("select pg_try_advisory_xact_lock(?, ?)")) {
			bindLock(query, 1, writer);
			try (ResultSet row = query.executeQuery()) {
				return row.next() && row.getBoolean(1);
			}
		}
	}

	@Override
	public Set<String> underWay(Connection connection) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("""
				select objid::text from pg_locks where locktype = 'advisory' and classid = ? and objsubid = 2
				and database = (select oid from pg_database where datname = current_database())""")) {
			query.setInt(1, NAMESPACE);
			Set<String> underWay = new HashSet<>();
			IntentDialect.addAll(underWay, query);
			return underWay;
		}
	}

	private static int lock(WriterId writer) {
		return (int) writer.value().low();
	}

}
