package io.shadowcache.checker;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import io.lettuce.core.api.sync.RedisCommands;
import io.shadowcache.checker.fault.CheckedRedis;

/**
 * What the servers hold for processes: connections, marks of writers, leases of loads and
 * intents.
 */
final class ServerCensus {

	private static final String MARKS = "{shadowcache:*}:w:*";

	private static final String LEASES = "shadowcache:*:l:*";

	private static final String POSTGRES_SESSIONS = """
			select count(*) from pg_stat_activity where backend_type = 'client backend'
			and datname = current_database() and pid <> pg_backend_pid()""";

	private static final String MYSQL_SESSIONS = """
			select count(*) from information_schema.processlist where id <> connection_id()
			and db = database()""";

	private static final long GLANCE_MILLIS = 250;

	private static final int SAME_BEFORE_BELIEVED = 8;

	private static final int MOST_GLANCES = 60;

	private final CheckedRedis redis;

	private final Callable<Connection> database;

	ServerCensus(CheckedRedis redis, Callable<Connection> database) {
		this.redis = redis;
		this.database = database;
	}

	/**
	 * Returns how many connections Redis has when no more come, since processes that have
	 * just started connect in the background.
	 */
	long redisConnectionsWhenSteady() throws InterruptedException {
		long known = -1;
		int same = 0;
		for (int glance = 0; glance < MOST_GLANCES && same < SAME_BEFORE_BELIEVED; glance++) {
			long now = redisConnections();
			same = (now == known) ? same + 1 : 0;
			known = now;
			TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
		}
		return known;
	}

	/**
	 * Tells what is more than it should be.
	 * @param redisConnections how many connections Redis had at first
	 * @param pooled how many connections to the database are in pools
	 * @return a phrase for each
	 * @throws Exception if a server does not answer
	 */
	List<String> leftovers(long redisConnections, long pooled) throws Exception {
		List<String> left = new ArrayList<>();
		left.addAll(this.redis.execute((commands) -> {
			List<String> keys = new ArrayList<>();
			commands.keys(MARKS)
				.forEach((name) -> keys.add("writers %s in %s".formatted(commands.zrange(name, 0, -1), name)));
			commands.keys(LEASES).forEach((name) -> keys.add("the lease " + name));
			return keys;
		}));
		left.addAll(this.redis.refusals());
		long connections = redisConnections();
		if (connections > redisConnections) {
			left.add("%d connections to Redis instead of %d".formatted(connections, redisConnections));
		}
		addDatabase(left, pooled);
		return left;
	}

	private long redisConnections() {
		return this.redis.execute(ServerCensus::clients);
	}

	/**
	 * Who asks is not counted.
	 */
	private static long clients(RedisCommands<String, String> commands) {
		return commands.clientList().lines().filter((line) -> line.matches(".* flags=[^SM ]+ .*")).count() - 1;
	}

	private void addDatabase(List<String> left, long pooled) throws Exception {
		try (Connection connection = this.database.call(); Statement statement = connection.createStatement()) {
			boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
			long sessions = number(statement, postgres ? POSTGRES_SESSIONS : MYSQL_SESSIONS);
			if (sessions > pooled) {
				left.add("%d connections to the database, of which pools know %d".formatted(sessions, pooled));
			}
			long intents = hasIntents(connection) ? number(statement, "select count(*) from shadowcache_intent") : 0;
			if (intents > 0) {
				left.add(intents + " intents in the database");
			}
		}
	}

	private static boolean hasIntents(Connection connection) throws SQLException {
		try (ResultSet tables = connection.getMetaData()
			.getTables(connection.getCatalog(), null, "shadowcache_intent", null)) {
			return tables.next();
		}
	}

	private static long number(Statement statement, String query) throws SQLException {
		try (ResultSet rows = statement.executeQuery(query)) {
			return rows.next() ? rows.getLong(1) : 0;
		}
	}

}
