package io.shadowcache.spring.interceptor;

import java.time.Duration;

import org.springframework.format.datetime.standard.DurationFormatterUtils;

/**
 * Reads durations as people write them.
 */
final class Durations {

	private Durations() {
	}

	/**
	 * Reads a duration.
	 * @throws IllegalArgumentException if it is none; a number without unit is none,
	 * since nobody agrees on its unit
	 */
	static Duration parse(String text) {
		String stripped = text.strip();
		if (stripped.chars().allMatch(Character::isDigit)) {
			throw new IllegalArgumentException(
					"'%s' has no unit: write a duration such as 30s, 10m or PT1H".formatted(text));
		}
		try {
			return DurationFormatterUtils.detectAndParse(stripped);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(
					"'%s' is no duration: write one such as 30s, 10m or PT1H".formatted(text), ex);
		}
	}

}
