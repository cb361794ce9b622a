package io.shadowcache.spring.interceptor;

import java.util.Objects;

import org.springframework.util.StringValueResolver;

/**
 * Resolves <code>${…}</code> in attributes.
 */
final class Placeholders {

	private final StringValueResolver resolver;

	Placeholders(StringValueResolver resolver) {
		this.resolver = resolver;
	}

	/**
	 * Resolves a text.
	 * @throws IllegalArgumentException if a placeholder has no value
	 */
	String resolve(String text) {
		if (!text.contains("${")) {
			return text;
		}
		String resolved = Objects.requireNonNullElse(this.resolver.resolveStringValue(text), "");
		if (resolved.contains("${")) {
			throw new IllegalArgumentException("the placeholder in '%s' has no value".formatted(text));
		}
		return resolved;
	}

}
