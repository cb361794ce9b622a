package io.shadowcache.spring.interceptor;

import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import io.shadowcache.annotation.ShadowCacheConfig;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.util.ObjectUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Fills in what a method leaves to its class.
 */
final class TypeDefaults {

	private static final String TABLES = "tables";

	/** Searched once for each class, not for each of its methods. */
	private static final ClassValue<Optional<InvalidatesTables>> WRITES = new ClassValue<>() {

		@Override
		protected Optional<InvalidatesTables> computeValue(Class<?> type) {
			return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(type, InvalidatesTables.class));
		}

	};

	private static final ClassValue<Optional<ShadowCacheConfig>> DEFAULTS = new ClassValue<>() {

		@Override
		protected Optional<ShadowCacheConfig> computeValue(Class<?> type) {
			return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(type, ShadowCacheConfig.class));
		}

	};

	private TypeDefaults() {
	}

	/**
	 * Returns an annotation that says everything itself.
	 * @param type the class or interface that the query is called on
	 */
	static CachedQuery complete(CachedQuery query, Class<?> type) {
		ShadowCacheConfig defaults = DEFAULTS.get(type).orElse(null);
		if (defaults == null) {
			return query;
		}
		Map<String, Object> attributes = new HashMap<>(AnnotationUtils.getAnnotationAttributes(query));
		AnnotationUtils.getAnnotationAttributes(defaults).forEach((name, value) -> {
			if (isLeftOut(query, name, attributes.get(name))) {
				attributes.put(name, value);
			}
		});
		return MergedAnnotation.of(CachedQuery.class, attributes).synthesize();
	}

	/**
	 * Returns an annotation that names its DataSource itself.
	 * @param type the class or interface that the method is called on
	 */
	static InvalidatesTables complete(InvalidatesTables write, Class<?> type) {
		ShadowCacheConfig defaults = DEFAULTS.get(type).orElse(null);
		if (defaults == null || !write.dataSource().isEmpty()) {
			return write;
		}
		Map<String, Object> attributes = new HashMap<>(AnnotationUtils.getAnnotationAttributes(write));
		attributes.put("dataSource", defaults.dataSource());
		return MergedAnnotation.of(InvalidatesTables.class, attributes).synthesize();
	}

	/**
	 * Returns what a class says of its methods that say nothing themselves.
	 * @param method one without an annotation of its own
	 * @return {@code null} if the class says nothing, or if the method is one of
	 * {@code Object}, static or not public
	 * @throws DeclarationException if the class names rows
	 */
	static @Nullable InvalidatesTables write(DeclaredMethod method) {
		int modifiers = method.method().getModifiers();
		if (!Modifier.isPublic(modifiers) || Modifier.isStatic(modifiers)
				|| ReflectionUtils.isObjectMethod(method.method())) {
			return null;
		}
		InvalidatesTables write = WRITES.get(method.type()).orElse(null);
		if (write != null && write.rows().length > 0) {
			throw Refusal.ofRowsOfType(method);
		}
		return write;
	}

	private static boolean isLeftOut(CachedQuery query, String name, @Nullable Object value) {
		return ObjectUtils.nullSafeEquals(AnnotationUtils.getDefaultValue(query, name), value)
				&& (!name.equals(TABLES) || query.rows().length == 0);
	}

}
