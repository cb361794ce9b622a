package io.shadowcache.spring.interceptor;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

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
		if (stripped.chars().noneMatch(Character::isDigit)) {
			throw noDuration(text, null);
		}
		if (stripped.chars().allMatch(Character::isDigit)) {
			throw new IllegalArgumentException(
					"'%s' has no unit: write a duration such as 30s, 10m or PT1H".formatted(text));
		}
		try {
			return DurationFormatterUtils.detectAndParse(stripped);
		}
		catch (IllegalArgumentException ex) {
			throw noDuration(text, ex);
		}
	}

	/**
	 * A sign alone is refused here: the formats of Spring take it for zero.
	 */
	private static IllegalArgumentException noDuration(String text, @Nullable Exception cause) {
		return new IllegalArgumentException("'%s' is no duration: write one such as 30s, 10m or PT1H".formatted(text),
				cause);
	}

}
