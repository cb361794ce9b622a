package io.shadowcache.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What values of properties must fulfil. Messages name the property, the value and what
 * to write.
 */
final class PropertyRules {

	private PropertyRules() {
	}

	static void positive(String property, @Nullable Duration value) {
		if (value != null && (value.isNegative() || value.isZero())) {
			throw new IllegalArgumentException(
					"%s must be positive, such as 500ms, 30s or 10m, but is %s".formatted(property, value));
		}
	}

	static void notNegative(String property, @Nullable Duration value) {
		if (value != null && value.isNegative()) {
			throw new IllegalArgumentException(
					"%s must be positive, or 0s to leave empty results uncached, but is %s".formatted(property, value));
		}
	}

	static void durationOrNever(String property, @Nullable Duration value) {
		if (value != null && value.isNegative()) {
			throw new IllegalArgumentException(
					"%s must be positive, or 0s for never, but is %s".formatted(property, value));
		}
	}

	static void positive(String property, long value) {
		if (value <= 0) {
			throw new IllegalArgumentException("%s must be at least 1, but is %d".formatted(property, value));
		}
	}

	static void fraction(String property, @Nullable Double value) {
		if (value != null && !(value >= 0 && value <= 1)) {
			throw new IllegalArgumentException(
					"%s must be a fraction from 0 to 1, such as 0.1, but is %s".formatted(property, value));
		}
	}

	/**
	 * Names become parts of keys, where braces would move a key to another slot of a
	 * Cluster.
	 */
	static void name(String property, @Nullable String value) {
		if (value != null && (value.isBlank() || !value.matches("[^{}\\s\\p{Cntrl}]+"))) {
			throw new IllegalArgumentException(
					"%s must be a name without braces, spaces and control characters, but is '%s'".formatted(property,
							value));
		}
	}

}
