package io.shadowcache.autoconfigure;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Finds the name under which entries are kept.
 */
final class ApplicationName {

	private static final String FALLBACK = "application";

	private ApplicationName() {
	}

	/**
	 * Returns {@code shadowcache.application}, or {@code spring.application.name} with
	 * what cannot be part of a key replaced.
	 */
	static String of(Environment environment) {
		String configured = environment.getProperty("shadowcache.application");
		if (StringUtils.hasText(configured)) {
			return configured;
		}
		String name = environment.getProperty("spring.application.name");
		return StringUtils.hasText(name) ? name.strip().replaceAll("[{}\\s\\p{Cntrl}]+", "-") : FALLBACK;
	}

}
