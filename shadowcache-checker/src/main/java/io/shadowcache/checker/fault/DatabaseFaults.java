package io.shadowcache.checker.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What happens to connections of the database: some are ended by the server, whatever
 * they are doing.
 */
final class DatabaseFaults {

	private static final String POSTGRES_SESSIONS = """
			select pid from pg_stat_activity where backend_type = 'client backend'
			and datname = current_database() and pid <> pg_backend_pid() order by random() limit 3""";

	private static final String MYSQL_SESSIONS = """
			select id from information_schema.processlist where id <> connection_id()
			and db = database() order by rand() limit 3""";

	private final Callable<Connection> database;

	DatabaseFaults(Callable<Connection> database) {
		this.database = database;
	}

	void disconnect() throws Exception {
		try (Connection connection = this.database.call(); Statement statement = connection.createStatement()) {
			boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
			for (long session : sessions(statement, postgres ? POSTGRES_SESSIONS : MYSQL_SESSIONS)) {
				end(statement, (postgres ? "select pg_terminate_backend(%d)" : "kill %d").formatted(session));
			}
		}
	}

	private static List<Long> sessions(Statement statement, String query) throws SQLException {
		List<Long> sessions = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				sessions.add(rows.getLong(1));
			}
		}
		return sessions;
	}

	private static void end(Statement statement, String sql) {
		try {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			// it has ended meanwhile
		}
	}

}
