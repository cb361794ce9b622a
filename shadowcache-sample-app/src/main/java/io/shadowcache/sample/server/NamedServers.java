package io.shadowcache.sample.server;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import io.shadowcache.jdbc.client.DatabaseEngine;
import io.shadowcache.store.CacheEngines;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Takes the servers from variables that name engine, host and port apart, as in the
 * environment or a file {@code .env}: {@code DB_ENGINE}, {@code DB_HOST},
 * {@code DB_PORT}, {@code DB_USER}, {@code DB_PASSWORD}, {@code DB_NAME},
 * {@code CACHE_ENGINE}, {@code CACHE_HOST}, {@code CACHE_PORT}, {@code CACHE_TTL}; or
 * else {@code MYSQL_HOST}, {@code MYSQL_PORT}, {@code MYSQL_USER},
 * {@code MYSQL_PASSWORD}, {@code MYSQL_DATABASE}, {@code REDIS_HOST}, {@code REDIS_PORT}.
 * What is configured by Spring's own properties wins.
 */
final class NamedServers implements EnvironmentPostProcessor, Ordered {

	private static final Map<String, String> DATABASE = Map.of("engine", "DB_ENGINE", "host", "DB_HOST", "port",
			"DB_PORT", "user", "DB_USER", "password", "DB_PASSWORD", "name", "DB_NAME");

	private static final Map<String, String> MYSQL = Map.of("host", "MYSQL_HOST", "port", "MYSQL_PORT", "user",
			"MYSQL_USER", "password", "MYSQL_PASSWORD", "name", "MYSQL_DATABASE");

	private static final Map<String, String> CACHE = Map.of("engine", "CACHE_ENGINE", "host", "CACHE_HOST", "port",
			"CACHE_PORT");

	private static final Map<String, String> REDIS = Map.of("host", "REDIS_HOST", "port", "REDIS_PORT");

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Map<String, Object> properties = new HashMap<>();
		ServerVariables database = new ServerVariables(environment, DATABASE);
		ServerVariables mysql = new ServerVariables(environment, MYSQL);
		if (database.isAnyOf("engine", "host")) {
			nameDatabase(database, properties);
		}
		else if (mysql.isAnyOf("host", "port", "user", "password", "name")) {
			nameDatabase(mysql, properties);
		}
		ServerVariables cache = new ServerVariables(environment, CACHE);
		ServerVariables redis = new ServerVariables(environment, REDIS);
		if (cache.isAnyOf("engine", "host")) {
			nameCache(cache, properties);
		}
		else if (redis.isAnyOf("host", "port")) {
			nameCache(redis, properties);
		}
		String ttl = environment.getProperty("CACHE_TTL");
		if (ttl != null) {
			properties.put("shadowcache.ttl", ServerVariables.number("CACHE_TTL", ttl, Integer.MAX_VALUE) + "s");
		}
		environment.getPropertySources().addLast(new MapPropertySource("namedServers", properties));
	}

	private static void nameDatabase(ServerVariables variables, Map<String, Object> properties) {
		DatabaseEngine engine = DatabaseEngine.of(variables.get("engine", "mysql"));
		boolean postgres = engine == DatabaseEngine.POSTGRESQL;
		properties.put("sample.embedded.database", false);
		properties.put("spring.datasource.url",
				engine.url(variables.get("host", "localhost"), variables.port(), variables.get("name", "airport")));
		properties.put("spring.datasource.username", variables.get("user", postgres ? "postgres" : "root"));
		properties.put("spring.datasource.password", variables.get("password", ""));
		properties.put("spring.sql.init.schema-locations",
				postgres ? "classpath:schema-postgresql.sql" : "classpath:schema.sql");
	}

	private static void nameCache(ServerVariables variables, Map<String, Object> properties) {
		URI location = URI.create(CacheEngines.installed()
			.location(variables.get("engine", "redis"), variables.get("host", "localhost"), variables.port()));
		properties.put("sample.embedded.redis", false);
		switch (location.getScheme()) {
			case "redis", "valkey" -> {
				properties.put("spring.data.redis.host", location.getHost());
				properties.put("spring.data.redis.port", location.getPort());
			}
			case "memcached" -> {
				properties.put("shadowcache.store", "memcached");
				properties.put("shadowcache.memcached.servers", location.getAuthority());
				properties.put("management.health.redis.enabled", false);
			}
			default -> throw new WrongVariableException(
					"CACHE_ENGINE must be redis, valkey or memcached, but is " + location.getScheme());
		}
	}

}
