package io.shadowcache.integration.framework;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.shadowcache.integration.server.DatabaseServer;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two instances of an application on one database and one Redis.
 */
final class Applications implements AutoCloseable {

	/** The user of Redis, and its password, as whom the writing instance connects. */
	private static final String WRITER = "writer";

	/** The same of the reading instance. */
	private static final String READER = "reader";

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final RedisProcess redis = RedisProcess.start();

	private final DatabaseServer server;

	private final String url;

	private final ConfigurableApplicationContext writing;

	private final ConfigurableApplicationContext reading;

	Applications(DatabaseServer server, boolean strict) {
		this.server = server;
		this.url = server.create(strict ? "strict_shop" : "shop");
		this.writing = start(WritingApplication.class, 6, WRITER, consistency(strict));
		this.reading = start(ReadingApplication.class, 1, READER, consistency(strict));
	}

	/**
	 * On a busy machine a late answer of Redis would be a refused write at strict.
	 */
	private static String consistency(boolean strict) {
		return strict
				? "--spring.application.json={\"shadowcache.consistency\": {\"lease\": \"2s\", \"level\": \"strict\", "
						+ "\"tables.country\": \"marked\", \"intents.create\": true}, \"shadowcache.redis.write-timeout\": \"5s\"}"
				: "--shadowcache.consistency.lease=5m";
	}

	private ConfigurableApplicationContext start(Class<?> application, int connections, String user, String... more) {
		this.redis.command("ACL", "SETUSER", user, "on", ">" + user, "~*", "&*", "+@all");
		return new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
			.run(Stream
				.concat(Stream.of(more),
						Stream.of("--spring.application.name=shop", "--spring.datasource.url=" + this.url,
								"--spring.datasource.username=" + this.server.user(),
								"--spring.datasource.password=" + this.server.password(),
								"--spring.datasource.hikari.maximum-pool-size=" + connections,
								"--spring.data.redis.port=" + this.redis.port(), "--spring.data.redis.username=" + user,
								"--spring.data.redis.password=" + user, "--spring.liquibase.enabled=false",
								"--spring.jpa.open-in-view=false", "--spring.main.banner-mode=off",
								"--shadowcache.redis.read-timeout=10s", "--shadowcache.redis.write-timeout=10s",
								"--spring.flyway.locations=classpath:migration/"
										+ (this.server.isMysqlFamily() ? "mysql" : "postgresql")))
				.toArray(String[]::new));
	}

	DatabaseServer server() {
		return this.server;
	}

	String url() {
		return this.url;
	}

	/**
	 * Keeps the writing instance from Redis, and nobody else.
	 */
	void cutOff() {
		cutOff(WRITER);
	}

	void reconnect() {
		reconnect(WRITER);
	}

	/**
	 * Keeps the reading instance from Redis.
	 */
	void cutOffReader() {
		cutOff(READER);
	}

	void reconnectReader() {
		reconnect(READER);
	}

	private void cutOff(String user) {
		this.redis.command("ACL", "SETUSER", user, "off");
		this.redis.command("CLIENT", "KILL", "USER", user);
	}

	private void reconnect(String user) {
		this.redis.command("ACL", "SETUSER", user, "on");
	}

	<T> T bean(Class<T> type) {
		return this.writing.getBean(type);
	}

	JdbcTemplate jdbc() {
		return bean(JdbcTemplate.class);
	}

	Queries here() {
		return bean(Queries.class);
	}

	Queries there() {
		return this.reading.getBean(Queries.class);
	}

	RowQueries hereRows() {
		return bean(RowQueries.class);
	}

	RowQueries thereRows() {
		return this.reading.getBean(RowQueries.class);
	}

	/**
	 * Sets all rows back and makes each query a hit on both instances.
	 */
	void reset() {
		jdbc().batchUpdate("delete from basket_item", "delete from basket", "delete from price",
				"delete from product_text", "delete from product", "delete from country",
				"insert into product values (1, 'one'), (2, 'two')",
				"insert into product_text values (1, 'a'), (2, 'b')",
				"insert into price (product, amount) values (1, 10), (2, 20)", "insert into country values (1, 'x')",
				"insert into basket (id, owner) values (1000, 'me')", "insert into basket_item values (1000, 5)");
		warmUp();
	}

	void warmUp() {
		for (Table table : Table.values()) {
			warmUp(table);
		}
	}

	void warmUp(Table table) {
		for (Queries queries : List.of(here(), there())) {
			await(() -> isHit(queries, table));
		}
	}

	void await(Callable<Boolean> condition) {
		Awaitility.await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(condition);
	}

	boolean isHit(Queries queries, Table table) {
		int before = queries.loads(table);
		table.ask(queries);
		return queries.loads(table) == before;
	}

	<T> T elsewhere(Supplier<T> action) {
		return CompletableFuture.supplyAsync(action).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
	}

	@Override
	public void close() {
		this.reading.close();
		this.writing.close();
		this.redis.close();
	}

}
