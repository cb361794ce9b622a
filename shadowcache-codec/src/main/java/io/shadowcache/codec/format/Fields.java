package io.shadowcache.codec.format;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the fields that make up a value: of a record in the order of its components, of
 * another class by name, those of its superclasses included. Transient ones count: to
 * lose them on a hit would be a surprise. Only what bytecode enhancers add does not.
 */
final class Fields {

	private static final String ENHANCER_PREFIX = "$$_";

	private Fields() {
	}

	static List<DeclaredField> of(ResolvedType type, TypePath path) {
		if (type.raw().isRecord()) {
			return ofRecord(type);
		}
		Map<String, DeclaredField> fields = new TreeMap<>();
		ResolvedType level = type;
		while (level.raw() != Object.class) {
			for (DeclaredField field : declared(level)) {
				DeclaredField hiding = fields.put(field.field().getName(), field);
				if (hiding != null) {
					throw path.refuse(type.toString(),
							"has two fields '%s': rename one".formatted(field.field().getName()));
				}
			}
			level = TypeResolver.resolve(level.raw().getGenericSuperclass(), level.bindings(),
					path.then("superclass of " + level));
			if (level.raw() != Object.class && Platform.owns(level.raw())) {
				throw path.refuse(type.toString(),
						"extends %s, whose state is hidden: declare that class, or a record".formatted(level));
			}
		}
		return List.copyOf(fields.values());
	}

	private static List<DeclaredField> ofRecord(ResolvedType type) {
		List<String> order = Arrays.stream(type.raw().getRecordComponents()).map(RecordComponent::getName).toList();
		List<DeclaredField> fields = new ArrayList<>(declared(type));
		fields.sort(Comparator.comparingInt((field) -> order.indexOf(field.field().getName())));
		return fields;
	}

	private static List<DeclaredField> declared(ResolvedType type) {
		return Arrays.stream(type.raw().getDeclaredFields())
			.filter(Fields::isState)
			.map((field) -> new DeclaredField(field, type.bindings()))
			.toList();
	}

	private static boolean isState(Field field) {
		return !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()
				&& !field.getName().startsWith(ENHANCER_PREFIX);
	}

}
