package io.shadowcache.spring.result;

import java.lang.annotation.Annotation;
import java.util.Set;

/**
 * Recognises JPA entities without JPA on the class path. Instances belong to a
 * persistence context and may be older than it looks, so that they are no values.
 */
final class JpaEntities {

	private static final Set<String> ANNOTATIONS = Set.of("jakarta.persistence.Entity",
			"jakarta.persistence.MappedSuperclass");

	private JpaEntities() {
	}

	static boolean isEntity(Class<?> type) {
		for (Class<?> current = type; current != null; current = current.getSuperclass()) {
			for (Annotation annotation : current.getDeclaredAnnotations()) {
				if (ANNOTATIONS.contains(annotation.annotationType().getName())) {
					return true;
				}
			}
		}
		return false;
	}

	static String advice(Class<?> type) {
		return ("%1$s is a JPA entity, which belongs to its persistence context and cannot be cached: "
				+ "return a DTO projection, such as record %1$sView(…), by a constructor expression "
				+ "\"select new …%1$sView(…)\" or a class-based projection")
			.formatted(type.getSimpleName());
	}

}
