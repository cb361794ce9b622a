package io.shadowcache.compat.mysqlrediscache;

import java.util.stream.Stream;

import io.shadowcache.compat.Catalogs;
import io.shadowcache.compat.Servers;
import io.shadowcache.compat.Vectors;
import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Further recordings of the npm package: types, functions, names, placeholders, writes,
 * procedures and dates in several zones, compared under both drivers.
 */
@ExtendWith(Servers.class)
class FurtherVectorTests {

	private static final JsonNode VECTORS = Vectors.read("further-vectors.json");

	private static final String SETUP = Vectors.read("mysql-redis-cache.json").get("setupSql").stringValue()
			+ Vectors.text("further-tables.sql");

	@TestFactory
	Stream<DynamicTest> withConnectorJ(Catalogs mariaDb, RedisProcess redis) throws Exception {
		String url = mariaDb.create("vec", SETUP);
		return tests(redis, url, "notWithConnectorJ");
	}

	@TestFactory
	Stream<DynamicTest> withMariaDbConnector(Catalogs mariaDb, RedisProcess redis) throws Exception {
		mariaDb.create("vec", SETUP);
		return tests(redis, "jdbc:mariadb://127.0.0.1:%d/vec".formatted(mariaDb.port()), "notWithMariaDbConnector");
	}

	private static Stream<DynamicTest> tests(RedisProcess redis, String url, String excluded) {
		QueryVectors vectors = new QueryVectors(redis, url);
		return Vectors.elements(VECTORS)
			.filter((vector) -> !vector.has(excluded))
			.map((vector) -> DynamicTest.dynamicTest(
					vector.get("name").stringValue() + " in " + vector.get("nodeTimeZone").stringValue(),
					() -> vectors.check(vector)))
			.onClose(vectors::close);
	}

}
