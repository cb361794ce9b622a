package io.shadowcache.codec.format;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Chooses how objects of a class are made: by the canonical constructor of a record, by a
 * constructor without parameters if no field is final, or by the constructor with the
 * most parameters of those that take every final field and nothing but fields.
 */
final class ConstructorChoice {

	private ConstructorChoice() {
	}

	static Construction of(Class<?> type, List<Field> fields, TypePath path) {
		Constructor<?> chosen = type.isRecord() ? canonical(type, fields) : choose(type, fields);
		if (chosen == null) {
			throw path.refuse(type.getTypeName(),
					"cannot be made from its fields: give it a constructor without parameters and no final fields, "
							+ "or compile it with -parameters and a constructor that takes all of them by name, "
							+ "or make it a record");
		}
		chosen.setAccessible(true);
		List<Integer> arguments = type.isRecord() ? indexes(fields.size()) : arguments(chosen, fields);
		return new Construction(chosen, arguments, fields);
	}

	private static @Nullable Constructor<?> canonical(Class<?> type, List<Field> components) {
		Class<?>[] parameters = components.stream().map(Field::getType).toArray(Class<?>[]::new);
		return Arrays.stream(type.getDeclaredConstructors())
			.filter((constructor) -> Arrays.equals(constructor.getParameterTypes(), parameters))
			.findFirst()
			.orElse(null);
	}

	private static @Nullable Constructor<?> choose(Class<?> type, List<Field> fields) {
		boolean anyFinal = fields.stream().anyMatch((field) -> Modifier.isFinal(field.getModifiers()));
		Comparator<Constructor<?>> most = Comparator.comparingInt(Constructor::getParameterCount);
		return Arrays.stream(type.getDeclaredConstructors())
			.filter((constructor) -> takesOnlyFieldsAndAllFinal(constructor, fields))
			.max(anyFinal ? most : preferNone(most))
			.orElse(null);
	}

	private static Comparator<Constructor<?>> preferNone(Comparator<Constructor<?>> otherwise) {
		return Comparator.<Constructor<?>, Boolean>comparing((constructor) -> constructor.getParameterCount() == 0)
			.thenComparing(otherwise);
	}

	private static boolean takesOnlyFieldsAndAllFinal(Constructor<?> constructor, List<Field> fields) {
		List<Integer> arguments = arguments(constructor, fields);
		return arguments.size() == constructor.getParameterCount() && indexes(fields.size()).stream()
			.allMatch((index) -> arguments.contains(index) || !Modifier.isFinal(fields.get(index).getModifiers()));
	}

	private static List<Integer> arguments(Constructor<?> constructor, List<Field> fields) {
		List<Integer> arguments = new ArrayList<>();
		for (Parameter parameter : constructor.getParameters()) {
			for (int index = 0; index < fields.size(); index++) {
				if (isNamedAs(parameter, fields.get(index))) {
					arguments.add(index);
				}
			}
		}
		return arguments;
	}

	private static boolean isNamedAs(Parameter parameter, Field field) {
		return parameter.isNamePresent() && parameter.getName().equals(field.getName())
				&& parameter.getParameterizedType().equals(field.getGenericType());
	}

	private static List<Integer> indexes(int size) {
		return IntStream.range(0, size).boxed().toList();
	}

}
