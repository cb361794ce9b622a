package io.shadowcache.spring.result;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.shadowcache.codec.UnsupportedTypeException;

import org.springframework.core.ResolvableType;

/**
 * Searches the components of records and the fields of beans for JPA entities.
 */
final class NestedEntities {

	private static final List<String> LIBRARIES = List.of("java.", "javax.", "jakarta.", "kotlin.",
			"org.springframework.");

	private static final int MAX_DEPTH = 16;

	private final Set<String> visited = new HashSet<>();

	private NestedEntities() {
	}

	/**
	 * Checks what a type is made of.
	 * @throws UnsupportedTypeException if an entity is part of it; the message has the
	 * path
	 */
	static void check(ResolvableType type) {
		new NestedEntities().search(type, "", 0);
	}

	private void search(ResolvableType type, String path, int depth) {
		Class<?> raw = type.resolve();
		if (raw != null && depth <= MAX_DEPTH && this.visited.add(type.toString())) {
			searchNew(type, raw, path, depth);
		}
	}

	private void searchNew(ResolvableType type, Class<?> raw, String path, int depth) {
		if (!path.isEmpty() && JpaEntities.isEntity(raw)) {
			throw new UnsupportedTypeException("%s: %s".formatted(path, JpaEntities.advice(raw)));
		}
		search(type.getComponentType(), path, depth + 1);
		for (ResolvableType argument : type.getGenerics()) {
			search(argument, path, depth + 1);
		}
		if (isOfTheApplication(raw)) {
			searchFields(type, path.isEmpty() ? raw.getSimpleName() : path, depth);
		}
	}

	private static boolean isOfTheApplication(Class<?> type) {
		return LIBRARIES.stream().noneMatch(type.getName()::startsWith);
	}

	private void searchFields(ResolvableType owner, String path, int depth) {
		for (Class<?> declaring = owner.toClass(); declaring != null; declaring = declaring.getSuperclass()) {
			for (Field field : declaring.getDeclaredFields()) {
				if (isPart(field)) {
					search(ResolvableType.forField(field, owner), path + "." + field.getName(), depth + 1);
				}
			}
		}
	}

	private static boolean isPart(Field field) {
		return (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0 && !isIgnored(field);
	}

	/**
	 * Looks at the name only, since Jackson may be absent.
	 */
	private static boolean isIgnored(Field field) {
		for (Annotation annotation : field.getDeclaredAnnotations()) {
			if (annotation.annotationType().getName().equals("com.fasterxml.jackson.annotation.JsonIgnore")) {
				return true;
			}
		}
		return false;
	}

}
