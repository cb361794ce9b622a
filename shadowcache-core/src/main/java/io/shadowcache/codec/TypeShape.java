package io.shadowcache.codec;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.Bits128;

/**
 * Hashes the structure of a type: names and types of its fields, constants of its enums,
 * permitted subclasses, and so on down to the types of the platform. Depends on names
 * only, never on identities or on the order in which reflection lists members.
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
			describeAll(List.of(parameterized.getActualTypeArguments()));
		}
		else if (type instanceof GenericArrayType array) {
			describe(array.getGenericComponentType());
		}
		else if (type instanceof WildcardType wildcard) {
			describeAll(List.of(wildcard.getUpperBounds()));
			describeAll(List.of(wildcard.getLowerBounds()));
		}
		else if (type instanceof Class<?> cls) {
			describeClass(cls);
		}
	}

	private void describeAll(List<? extends Type> types) {
		write(types.size());
		types.forEach(this::describe);
	}

	private void describeClass(Class<?> cls) {
		if (cls.isArray()) {
			describe(cls.getComponentType());
		}
		else if (isStructured(cls) && this.visited.add(cls)) {
			describeMembers(cls);
			Type parent = cls.getGenericSuperclass();
			describeAll((parent != null) ? List.of(parent) : List.of());
			Class<?>[] permitted = cls.isSealed() ? cls.getPermittedSubclasses() : new Class<?>[0];
			describeAll(Arrays.stream(permitted).sorted(Comparator.comparing(Class::getName)).toList());
		}
	}

	private static boolean isStructured(Class<?> cls) {
		return !cls.isPrimitive() && cls.getClassLoader() != null
				&& cls.getClassLoader() != ClassLoader.getPlatformClassLoader();
	}

	private void describeMembers(Class<?> cls) {
		write(kind(cls));
		List<Member> members = members(cls);
		write(members.size());
		for (Member member : members) {
			write(member.name());
			describe(member.type());
		}
	}

	private static String kind(Class<?> cls) {
		if (cls.isRecord()) {
			return "record";
		}
		return cls.isEnum() ? "enum" : "class";
	}

	private static List<Member> members(Class<?> cls) {
		if (cls.isRecord()) {
			return Arrays.stream(cls.getRecordComponents())
				.map((component) -> new Member(component.getName(), component.getGenericType()))
				.toList();
		}
		if (cls.isEnum()) {
			return Arrays.stream(cls.getEnumConstants())
				.map((constant) -> new Member(((Enum<?>) constant).name(), cls))
				.toList();
		}
		return Arrays.stream(cls.getDeclaredFields())
			.filter((field) -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
			.map((field) -> new Member(field.getName(), field.getGenericType()))
			.sorted(Comparator.comparing(Member::name))
			.toList();
	}

	private void write(int number) {
		this.description.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
	}

	private void write(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		write(bytes.length);
		this.description.writeBytes(bytes);
	}

	/**
	 * A field, a record component or an enum constant.
	 *
	 * @param name its name
	 * @param type its declared type
	 */
	private record Member(String name, Type type) {
	}

}
