package io.shadowcache.sample.server;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import io.shadowcache.jdbc.client.DatabaseEngine;
import io.shadowcache.store.CacheEngines;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Takes the servers from variables that name engine, host and port apart, as in the
 * environment or a file {@code .env}: {@code DB_ENGINE}, {@code DB_HOST},
 * {@code DB_PORT}, {@code DB_USER}, {@code DB_PASSWORD}, {@code DB_NAME},
 * {@code CACHE_ENGINE}, {@code CACHE_HOST}, {@code CACHE_PORT}, {@code CACHE_TTL}. What
 * is configured by Spring's own properties wins.
 */
final class NamedServers implements EnvironmentPostProcessor, Ordered {

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Map<String, Object> properties = new HashMap<>();
		if (isNamed(environment, "DB_ENGINE", "DB_HOST")) {
			nameDatabase(environment, properties);
		}
		if (isNamed(environment, "CACHE_ENGINE", "CACHE_HOST")) {
			nameCache(environment, properties);
		}
		String ttl = environment.getProperty("CACHE_TTL");
		if (ttl != null) {
			properties.put("shadowcache.ttl", seconds(ttl));
		}
		environment.getPropertySources().addLast(new MapPropertySource("namedServers", properties));
	}

	private static boolean isNamed(Environment environment, String... variables) {
		for (String variable : variables) {
			if (environment.containsProperty(variable)) {
				return true;
			}
		}
		return false;
	}

	private static void nameDatabase(Environment environment, Map<String, Object> properties) {
		DatabaseEngine engine = DatabaseEngine.of(environment.getProperty("DB_ENGINE", "mysql"));
		boolean postgres = engine == DatabaseEngine.POSTGRESQL;
		properties.put("sample.embedded.database", false);
		properties.put("spring.datasource.url", engine.url(environment.getProperty("DB_HOST", "localhost"),
				port(environment, "DB_PORT"), environment.getProperty("DB_NAME", "airport")));
		properties.put("spring.datasource.username",
				environment.getProperty("DB_USER", postgres ? "postgres" : "root"));
		properties.put("spring.datasource.password", environment.getProperty("DB_PASSWORD", ""));
		properties.put("spring.sql.init.schema-locations",
				postgres ? "classpath:schema-postgresql.sql" : "classpath:schema.sql");
	}

	private static void nameCache(Environment environment, Map<String, Object> properties) {
		URI location = URI.create(CacheEngines.installed()
			.location(environment.getProperty("CACHE_ENGINE", "redis"),
					environment.getProperty("CACHE_HOST", "localhost"), port(environment, "CACHE_PORT")));
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
			default -> throw new IllegalArgumentException(
					"CACHE_ENGINE must be redis, valkey or memcached, but is " + location.getScheme());
		}
	}

	private static @Nullable Integer port(Environment environment, String variable) {
		String port = environment.getProperty(variable);
		return (port != null) ? Integer.valueOf(number(variable, port, 65_535)) : null;
	}

	private static String seconds(String ttl) {
		return number("CACHE_TTL", ttl, Integer.MAX_VALUE) + "s";
	}

	private static int number(String variable, String text, int greatest) {
		try {
			int number = Integer.parseInt(text.strip());
			if (number > 0 && number <= greatest) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// told below
		}
		throw new IllegalArgumentException(
				"%s must be a number from 1 to %d, but is '%s'".formatted(variable, greatest, text));
	}

}
