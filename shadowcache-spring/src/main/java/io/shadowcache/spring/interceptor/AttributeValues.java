package io.shadowcache.spring.interceptor;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.shadowcache.operation.NearMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of attributes as values.
 */
final class AttributeValues {

	private final Placeholders placeholders;

	/** Most declarations of an application say one of a few. */
	private final Map<String, Duration> durations = new ConcurrentHashMap<>();

	AttributeValues(Placeholders placeholders) {
		this.placeholders = placeholders;
	}

	/**
	 * Reads a duration.
	 * @return {@code null} if the attribute was left out
	 */
	@Nullable Duration duration(DeclaredMethod method, String attribute, String text) {
		try {
			String resolved = this.placeholders.resolve(text);
			return resolved.isBlank() ? null : this.durations.computeIfAbsent(resolved, Durations::parse);
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.ofValue(method, attribute, ex);
		}
	}

	/**
	 * Reads the fraction of {@code jitter}.
	 * @return {@code null} if the attribute was left out
	 */
	@Nullable Double fraction(DeclaredMethod method, String text) {
		try {
			String resolved = this.placeholders.resolve(text);
			return resolved.isBlank() ? null : number(resolved.strip());
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.ofValue(method, "jitter", ex);
		}
	}

	/**
	 * Reads a switch.
	 * @return {@code null} if the attribute was left out
	 */
	@Nullable Boolean flag(DeclaredMethod method, String attribute, String text) {
		try {
			String resolved = this.placeholders.resolve(text).strip();
			return resolved.isEmpty() ? null : flag(resolved);
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.ofValue(method, attribute, ex);
		}
	}

	private static Boolean flag(String text) {
		if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
			throw new IllegalArgumentException("'%s' is neither true nor false".formatted(text));
		}
		return Boolean.valueOf(text);
	}

	/**
	 * Reads a way of keeping entries near.
	 * @return {@code null} if the attribute was left out
	 */
	@Nullable NearMode nearMode(DeclaredMethod method, String text) {
		try {
			String resolved = this.placeholders.resolve(text).strip();
			return resolved.isEmpty() ? null : nearMode(resolved);
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.ofValue(method, "near", ex);
		}
	}

	private static NearMode nearMode(String text) {
		return Arrays.stream(NearMode.values())
			.filter((mode) -> mode.name().equalsIgnoreCase(text))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'%s' is none of off, validated and push".formatted(text)));
	}

	private static Double number(String text) {
		try {
			return Double.valueOf(text);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("'%s' is no number: write a fraction such as 0.1".formatted(text), ex);
		}
	}

	/**
	 * Lets a property win over an attribute, and both over the default.
	 */
	static <T> T first(@Nullable T configured, @Nullable T annotated, T otherwise) {
		if (configured != null) {
			return configured;
		}
		return (annotated != null) ? annotated : otherwise;
	}

}
