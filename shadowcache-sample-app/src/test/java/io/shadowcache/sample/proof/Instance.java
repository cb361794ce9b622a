package io.shadowcache.sample.proof;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.shadowcache.engine.ShadowCache;
import io.shadowcache.sample.server.TestDatabase;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A running application, one of possibly several on a database and a Redis.
 */
final class Instance implements AutoCloseable {

	static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String CATALOG = "proof";

	private static final int WARM_UP = -1;

	private final ConfigurableApplicationContext context;

	private Instance(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static Instance start(TestDatabase database, RedisProcess redis, String... properties) {
		return start(database, redis, List.of(), properties);
	}

	/**
	 * Starts an application.
	 * @param ablations configurations that leave out a rule
	 */
	static Instance start(TestDatabase database, RedisProcess redis, List<Class<?>> ablations, String... properties) {
		createTables(database);
		List<String> arguments = new ArrayList<>(List.of("--spring.datasource.url=" + database.url(CATALOG),
				"--spring.datasource.username=root", "--spring.datasource.hikari.minimum-idle=1",
				"--spring.data.redis.host=127.0.0.1", "--spring.data.redis.port=" + redis.port(),
				"--spring.sql.init.mode=never", "--spring.main.banner-mode=off", "--logging.level.root=warn",
				"--shadowcache.dashboard.enabled=false"));
		for (String property : properties) {
			arguments.add("--" + property);
		}
		List<Class<?>> sources = new ArrayList<>(List.of(ProofApplication.class));
		sources.addAll(ablations);
		return new Instance(new SpringApplicationBuilder(sources.toArray(Class<?>[]::new)).web(WebApplicationType.NONE)
			.run(arguments.toArray(String[]::new)));
	}

	private static void createTables(TestDatabase database) {
		try (Connection connection = DriverManager.getConnection(database.url(CATALOG), "root", "");
				Statement statement = connection.createStatement()) {
			statement.execute("create table if not exists counter (id int primary key, v bigint not null)");
			statement.execute("insert ignore into counter values (0, 1), (1, 1), (2, 1), (3, 1)");
			statement.execute("create table if not exists note (id int primary key, v varchar(20) not null)");
			statement.execute("insert ignore into note values (1, 'untouched')");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Counters counters() {
		return this.context.getBean(Counters.class);
	}

	Tally tally() {
		return this.context.getBean(Tally.class);
	}

	ShadowCache cache() {
		return this.context.getBean(ShadowCache.class);
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/**
	 * Waits until the releases of this instance's writes are delivered.
	 */
	void settle() {
		ShadowCache cache = cache();
		while (cache.pendingInvalidations() > 0) {
			Thread.yield();
		}
	}

	/**
	 * Reads until the cache answers; a new Redis is in quarantine at first.
	 */
	void warmUp() {
		Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(() -> {
			long hits = this.tally().of("counter hit");
			long notes = this.tally().of("note hit");
			counters().get(0, WARM_UP);
			counters().note();
			return this.tally().of("counter hit") > hits && this.tally().of("note hit") > notes;
		});
	}

	@Override
	public void close() {
		this.context.close();
	}

}
