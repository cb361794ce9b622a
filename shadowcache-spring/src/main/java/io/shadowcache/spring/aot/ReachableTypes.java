package io.shadowcache.spring.aot;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds the classes that values of a type are made of: those of its fields, type
 * arguments, elements, superclasses and permitted subclasses. Fields of classes of the
 * platform are not looked at.
 */
final class ReachableTypes {

	private final Set<Class<?>> found = new LinkedHashSet<>();

	private final Set<Type> visited = new LinkedHashSet<>();

	/**
	 * Returns all classes that were found.
	 */
	Set<Class<?>> found() {
		return this.found;
	}

	/**
	 * Adds a type and what its values are made of.
	 */
	ReachableTypes add(@Nullable Type type) {
		if (type == null || !this.visited.add(type)) {
			return this;
		}
		if (type instanceof Class<?> cls) {
			addClass(cls);
		}
		else if (type instanceof ParameterizedType generic) {
			add(generic.getRawType());
			addAll(generic.getActualTypeArguments());
		}
		else if (type instanceof GenericArrayType array) {
			add(array.getGenericComponentType());
		}
		else if (type instanceof WildcardType wildcard) {
			addAll(wildcard.getUpperBounds());
		}
		else if (type instanceof TypeVariable<?> variable) {
			addAll(variable.getBounds());
		}
		return this;
	}

	private void addAll(Type... types) {
		Arrays.stream(types).forEach(this::add);
	}

	private void addClass(Class<?> cls) {
		if (cls.isArray()) {
			this.found.add(cls);
			add(cls.getComponentType());
			return;
		}
		if (cls.isPrimitive() || isPlatform(cls) || !this.found.add(cls)) {
			return;
		}
		add(cls.getGenericSuperclass());
		if (cls.isSealed()) {
			addAll(cls.getPermittedSubclasses());
		}
		Arrays.stream(cls.getDeclaredFields())
			.filter((field) -> !Modifier.isStatic(field.getModifiers()))
			.map(Field::getGenericType)
			.forEach(this::add);
	}

	private static boolean isPlatform(Class<?> cls) {
		return cls.getClassLoader() == null || cls.getClassLoader() == ClassLoader.getPlatformClassLoader();
	}

}
