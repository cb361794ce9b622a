package io.shadowcache.codec.format;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.shadowcache.codec.UnsupportedTypeException;
import org.jspecify.annotations.Nullable;

/**
 * Coders of records and of classes with fields. A type that contains itself has one
 * coder, which it finds again inside.
 */
final class StructureSource implements CoderSource {

	private final Map<ResolvedType, LateCoder> known = new HashMap<>();

	private final JsonFormat format;

	StructureSource(JsonFormat format) {
		this.format = format;
	}

	@Override
	public @Nullable Coder coderOf(ResolvedType type, TypePath path, TypeWalker walker) {
		if (!isStructure(type.raw())) {
			return null;
		}
		LateCoder again = this.known.get(type);
		if (again != null) {
			return again.shortest();
		}
		LateCoder late = new LateCoder();
		this.known.put(type, late);
		Coder coder = build(type, path, walker);
		late.bind(coder);
		return coder;
	}

	private static boolean isStructure(Class<?> type) {
		boolean concrete = !type.isPrimitive() && !Modifier.isAbstract(type.getModifiers());
		return concrete && !Platform.owns(type) && !Throwable.class.isAssignableFrom(type)
				&& !AutoCloseable.class.isAssignableFrom(type);
	}

	private Coder build(ResolvedType type, TypePath path, TypeWalker walker) {
		requireOwnState(type.raw(), path);
		List<DeclaredField> declared = Fields.of(type, path);
		List<Property> properties = new ArrayList<>();
		for (DeclaredField field : declared) {
			TypePath inside = path.then(field.describe());
			walker.print().add(field.field().getName());
			properties.add(new Property(field.field(), walker
				.coderOf(TypeResolver.resolve(field.field().getGenericType(), field.bindings(), inside), inside)));
		}
		try {
			declared.forEach((field) -> field.field().setAccessible(true));
			List<Field> fields = declared.stream().map(DeclaredField::field).toList();
			return new StructureCoder(this.format, type.raw(), properties,
					ConstructorChoice.of(type.raw(), fields, path));
		}
		catch (InaccessibleObjectException ex) {
			throw new UnsupportedTypeException(
					"%s is closed to reflection: open its package to this library".formatted(type), ex);
		}
	}

	private static void requireOwnState(Class<?> type, TypePath path) {
		boolean inner = type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers());
		if (inner && !type.isRecord()) {
			throw path.refuse(type.getTypeName(),
					"is an inner class, which has an outer object: make it static, or a record");
		}
		if (type.isHidden() || type.isSynthetic()) {
			throw path.refuse(type.getTypeName(), "is made by a tool: declare a class of your own");
		}
	}

}
