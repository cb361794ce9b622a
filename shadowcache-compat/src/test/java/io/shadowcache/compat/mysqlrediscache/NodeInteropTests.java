package io.shadowcache.compat.mysqlrediscache;

import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import io.shadowcache.compat.CacheConnections;
import io.shadowcache.compat.Catalogs;
import io.shadowcache.compat.NodeJs;
import io.shadowcache.compat.Servers;
import io.shadowcache.compat.Vectors;
import io.shadowcache.compat.format.JavaScriptJson;
import io.shadowcache.compat.format.JsonReader;
import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entries shared with the npm package itself, run by Node.js on the same servers.
 */
@ExtendWith(Servers.class)
class NodeInteropTests {

	private static final ZoneId ROME = ZoneId.of("Europe/Rome");

	private static final Duration TTL = Duration.ofMinutes(1);

	private static final List<SharedQuery> QUERIES = List.of(SharedQuery.of("SELECT * FROM all_types ORDER BY id"),
			SharedQuery.of("SELECT * FROM users WHERE id = ?").with("UserId", 12),
			SharedQuery.of("SELECT * FROM users WHERE id IN (?) AND active = ?")
				.with("Ids", List.of(1, 2, 12))
				.with("Active", true),
			SharedQuery.of("SELECT * FROM users WHERE name = ?").with("Name", "O'Brien \"q\" \\ =_*?[x]"),
			SharedQuery.of("SELECT * FROM numeric_text"), SharedQuery.of("SELECT * FROM txt"),
			SharedQuery.of("SELECT * FROM zero_dates"), SharedQuery.of("CALL p_users(?)").with("StoreId", 6),
			SharedQuery.of("SELECT ? AS v").with("V", 1e21), SharedQuery.of("SELECT id FROM users WHERE id < 0"));

	private Catalogs mariaDb;

	private RedisProcess redis;

	private MysqlRedisCache cache;

	@BeforeEach
	void connect(Catalogs mariaDb, RedisProcess redis) throws Exception {
		NodeJs.assumePackage();
		this.mariaDb = mariaDb;
		this.redis = redis;
		redis.command("FLUSHALL");
		String url = mariaDb.create("interop", Vectors.read("mysql-redis-cache.json").get("setupSql").stringValue());
		this.cache = MysqlRedisCache.create(CacheConnections.builder()
			.database(url, "root", "")
			.redis("redis://" + redis.address())
			.timeouts(Servers.PATIENT)
			.build(), ROME);
	}

	@AfterEach
	void close() {
		if (this.cache != null) {
			this.cache.close();
		}
	}

	@Test
	void javaHitsWhatNodeWrote() throws Exception {
		node("write", queries());
		for (SharedQuery query : QUERIES) {
			SharedValue found = this.cache.readFromCache(query).orElseThrow();
			assertThat(found).as(query.sql()).isEqualTo(this.cache.queryWithoutCache(query));
		}
	}

	@Test
	void nodeHitsWhatJavaWrote() throws Exception {
		List<Object> written = QUERIES.stream().map(this::written).toList();
		assertThat(JsonReader.JAVASCRIPT.read(node("read", queries()))).isEqualTo(written);
	}

	private Object written(SharedQuery query) {
		try {
			return this.cache.queryWithCache(query, TTL).value();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void javaDropsWhatNodeWrote() throws Exception {
		node("write", queries());
		assertThat(this.cache.dropMatchingAny(List.of("UserId", "StoreId"), List.of(1, 6))).isEqualTo(2);
		assertThat(this.cache.readFromCache(QUERIES.get(1))).isEmpty();
	}

	@Test
	void nodeDropsWhatJavaWrote() throws Exception {
		QUERIES.forEach(this::written);
		Map<String, Object> all = Map.of("names", List.of("Ids", "Active"), "values", List.of(List.of(1, 2, 12), true),
				"all", true);
		assertThat(node("drop", JavaScriptJson.stringify(all, ROME))).isEqualTo("1");
		assertThat(this.cache.readFromCache(QUERIES.get(2))).isEmpty();
		assertThat(this.cache.readFromCache(QUERIES.get(1))).isPresent();
	}

	private static String queries() {
		List<Object> queries = QUERIES.stream()
			.<Object>map(
					(query) -> Map.of("sql", query.sql(), "params", query.params(), "paramNames", query.paramNames()))
			.toList();
		return JavaScriptJson.stringify(queries, ROME);
	}

	private String node(String action, String input) throws Exception {
		return NodeJs.run("share.js", input, Integer.toString(this.redis.port()), Integer.toString(this.mariaDb.port()),
				action);
	}

}
