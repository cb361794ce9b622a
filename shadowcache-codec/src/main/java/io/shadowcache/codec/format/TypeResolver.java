package io.shadowcache.codec.format;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Replaces type variables by what they stand for.
 */
final class TypeResolver {

	private TypeResolver() {
	}

	/**
	 * Resolves a type.
	 * @param type the type
	 * @param bindings what its variables stand for
	 * @param path where the type is declared
	 * @return the resolved type
	 * @throws io.shadowcache.codec.UnsupportedTypeException if the type is raw, or has
	 * wildcards or other variables
	 */
	static ResolvedType resolve(Type type, Map<Type, ResolvedType> bindings, TypePath path) {
		if (type instanceof Class<?> cls) {
			return resolveClass(cls, path);
		}
		if (type instanceof ParameterizedType parameterized) {
			return new ResolvedType((Class<?>) parameterized.getRawType(),
					Arrays.stream(parameterized.getActualTypeArguments())
						.map((argument) -> resolve(argument, bindings, path))
						.toList());
		}
		if (type instanceof GenericArrayType array) {
			ResolvedType element = resolve(array.getGenericComponentType(), bindings, path);
			return new ResolvedType(element.raw().arrayType(), List.of(element));
		}
		ResolvedType bound = bindings.get(type);
		if (bound == null) {
			throw path.refuse("'" + type.getTypeName() + "'",
					"is a wildcard or a type variable: declare a type in its place");
		}
		return bound;
	}

	private static ResolvedType resolveClass(Class<?> cls, TypePath path) {
		if (cls.isArray()) {
			return new ResolvedType(cls, List.of(resolveClass(cls.getComponentType(), path)));
		}
		if (cls.getTypeParameters().length > 0) {
			throw path.refuse(cls.getTypeName(),
					"is raw: declare its type arguments, <Object> for values of the types that databases have");
		}
		return new ResolvedType(cls, List.of());
	}

}
