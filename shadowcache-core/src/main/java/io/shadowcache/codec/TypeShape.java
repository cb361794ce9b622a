package io.shadowcache.codec;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

import io.shadowcache.dependency.Bits128;

/**
 * Hashes the structure of a type: names and types of its fields, constants of its enums,
 * and so on down to the types of the platform.
 */
final class TypeShape {

	private final ByteArrayOutputStream description = new ByteArrayOutputStream();

	private final Set<Class<?>> visited = new HashSet<>();

	private TypeShape() {
	}

	static long of(Type type, String format) {
		TypeShape shape = new TypeShape();
		shape.write(format);
		shape.describe(type);
		return ByteBuffer.wrap(Bits128.sha256(shape.description.toByteArray())).getLong();
	}

	private void describe(Type type) {
		write(type.getTypeName());
		if (type instanceof ParameterizedType parameterized) {
			describe(parameterized.getRawType());
			Arrays.stream(parameterized.getActualTypeArguments()).forEach(this::describe);
		}
		else if (type instanceof GenericArrayType array) {
			describe(array.getGenericComponentType());
		}
		else if (type instanceof Class<?> cls) {
			describeClass(cls);
		}
	}

	private void describeClass(Class<?> cls) {
		if (cls.isArray()) {
			describe(cls.getComponentType());
		}
		else if (isStructured(cls) && this.visited.add(cls)) {
			if (cls.isEnum()) {
				Arrays.stream(cls.getEnumConstants()).forEach((constant) -> write(((Enum<?>) constant).name()));
			}
			describeFields(cls);
		}
	}

	private static boolean isStructured(Class<?> cls) {
		return !cls.isPrimitive() && cls.getClassLoader() != null
				&& cls.getClassLoader() != ClassLoader.getPlatformClassLoader();
	}

	private void describeFields(Class<?> cls) {
		Arrays.stream(cls.getDeclaredFields())
			.filter((field) -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
			.sorted(Comparator.comparing(Field::getName))
			.forEach((field) -> {
				write(field.getName());
				describe(field.getGenericType());
			});
		if (cls.getSuperclass() != null) {
			describe(cls.getSuperclass());
		}
	}

	private void write(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		this.description.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
		this.description.writeBytes(bytes);
	}

}
