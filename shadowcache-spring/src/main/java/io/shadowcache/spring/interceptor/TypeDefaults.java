package io.shadowcache.spring.interceptor;

import java.util.HashMap;
import java.util.Map;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import io.shadowcache.annotation.ShadowCacheConfig;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.util.ObjectUtils;

/**
 * Fills in what a method leaves to its class.
 */
final class TypeDefaults {

	private static final String TABLES = "tables";

	private TypeDefaults() {
	}

	/**
	 * Returns an annotation that says everything itself.
	 * @param type the class or interface that the query is called on
	 */
	static CachedQuery complete(CachedQuery query, Class<?> type) {
		ShadowCacheConfig defaults = AnnotatedElementUtils.findMergedAnnotation(type, ShadowCacheConfig.class);
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
		ShadowCacheConfig defaults = AnnotatedElementUtils.findMergedAnnotation(type, ShadowCacheConfig.class);
		if (defaults == null || !write.dataSource().isEmpty()) {
			return write;
		}
		Map<String, Object> attributes = new HashMap<>(AnnotationUtils.getAnnotationAttributes(write));
		attributes.put("dataSource", defaults.dataSource());
		return MergedAnnotation.of(InvalidatesTables.class, attributes).synthesize();
	}

	private static boolean isLeftOut(CachedQuery query, String name, @Nullable Object value) {
		return ObjectUtils.nullSafeEquals(AnnotationUtils.getDefaultValue(query, name), value)
				&& (!name.equals(TABLES) || query.rows().length == 0);
	}

}
