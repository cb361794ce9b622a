package io.shadowcache.sample.launch;

import java.util.Locale;
import java.util.Map;

import io.shadowcache.sample.server.WrongVariableException;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Takes the level of the cache's logs from {@code LOG_LEVEL}, in the environment or a
 * file {@code .env}; Python's names are understood, too.
 */
final class LogLevelVariable implements EnvironmentPostProcessor, Ordered {

	private static final String VARIABLE = "LOG_LEVEL";

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String level = level(environment.getProperty(VARIABLE, "info").strip().toLowerCase(Locale.ROOT));
		environment.getPropertySources()
			.addLast(new MapPropertySource("logLevelVariable", Map.of("sample.log-level", level)));
	}

	private static String level(String name) {
		return switch (name) {
			case "trace", "debug", "info", "warn", "error", "off" -> name;
			case "notset" -> "trace";
			case "warning" -> "warn";
			case "critical", "fatal" -> "error";
			default -> throw new WrongVariableException(
					VARIABLE + " must be trace, debug, info, warn, error or off, but is '" + name + "'");
		};
	}

}
