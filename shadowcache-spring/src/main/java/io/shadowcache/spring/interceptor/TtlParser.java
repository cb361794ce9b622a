package io.shadowcache.spring.interceptor;

import java.time.Duration;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.operation.TtlPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Merges what annotation and settings say about the life of entries.
 */
final class TtlParser {

	private final QuerySettings settings;

	private final Placeholders placeholders;

	TtlParser(QuerySettings settings, Placeholders placeholders) {
		this.settings = settings;
		this.placeholders = placeholders;
	}

	/**
	 * Merges for one query.
	 * @throws DeclarationException if the result is no legal policy
	 */
	TtlPolicy parse(String name, CachedQuery annotation, DeclaredMethod method) {
		QueryOverrides overrides = this.settings.forQuery(name);
		QueryDefaults defaults = this.settings.defaults();
		Duration ttl = first(overrides.ttl(), duration(method, "ttl", annotation.ttl()), defaults.ttl());
		Duration nullTtl = first(overrides.nullTtl(), duration(method, "nullTtl", annotation.nullTtl()),
				first(defaults.nullTtl(), null, ttl));
		double jitter = first(overrides.jitter(), fraction(method, annotation.jitter()), defaults.jitter());
		try {
			return new TtlPolicy(ttl, nullTtl, jitter);
		}
		catch (IllegalArgumentException ex) {
			throw new DeclarationException(method.toString(), String.valueOf(ex.getMessage()),
					"Correct the attribute of @CachedQuery, or shadowcache.queries.%s.* which overrides it."
						.formatted(name),
					ex);
		}
	}

	private @Nullable Duration duration(DeclaredMethod method, String attribute, String text) {
		try {
			String resolved = this.placeholders.resolve(text);
			return resolved.isBlank() ? null : Durations.parse(resolved);
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.ofValue(method, attribute, ex);
		}
	}

	private @Nullable Double fraction(DeclaredMethod method, String text) {
		try {
			String resolved = this.placeholders.resolve(text);
			return resolved.isBlank() ? null : number(resolved.strip());
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.ofValue(method, "jitter", ex);
		}
	}

	private static Double number(String text) {
		try {
			return Double.valueOf(text);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("'%s' is no number: write a fraction such as 0.1".formatted(text), ex);
		}
	}

	private static <T> T first(@Nullable T configured, @Nullable T annotated, T otherwise) {
		if (configured != null) {
			return configured;
		}
		return (annotated != null) ? annotated : otherwise;
	}

}
