package io.shadowcache.benchmark.part;

import java.sql.SQLException;

import io.shadowcache.benchmark.contender.AirportData;
import io.shadowcache.benchmark.contender.DatabaseContender;
import io.shadowcache.benchmark.process.ContenderProcess;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.test.server.MariaDbServer;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.server.TcpProxy;

/**
 * A Redis, a longer way to it, a filled MariaDB, and applications on them.
 */
final class Database implements AutoCloseable {

	private static final String NAME = "airport";

	private final RedisProcess redis = RedisProcess.start();

	private final MariaDbServer server = MariaDbServer.start();

	private final TcpProxy way = TcpProxy.to("127.0.0.1", this.redis.port());

	private final Roster roster = new Roster();

	Database() throws SQLException {
		AirportData.create(url());
	}

	String url() {
		return this.server.url(NAME);
	}

	RedisProcess redis() {
		return this.redis;
	}

	TcpProxy way() {
		return this.way;
	}

	Roster roster() {
		return this.roster;
	}

	/**
	 * Returns the settings of an application that goes straight to Redis.
	 */
	Settings settings() {
		return Settings.redis(this.redis.port()).with(DatabaseContender.URL, url());
	}

	ContenderProcess start(Settings settings) {
		return this.roster.start(DatabaseContender.class, settings);
	}

	/**
	 * Starts an application that goes to Redis by the longer way.
	 */
	ContenderProcess startFar(Settings settings) {
		return start(settings.with(Settings.REDIS_PORT, this.way.port()));
	}

	@Override
	public void close() {
		this.roster.close();
		this.way.close();
		this.server.close();
		this.redis.close();
	}

}
