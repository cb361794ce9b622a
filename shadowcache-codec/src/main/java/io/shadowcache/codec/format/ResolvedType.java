package io.shadowcache.codec.format;

import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A type without variables or wildcards.
 *
 * @param raw its class
 * @param arguments its type arguments, or the one type of the elements of an array
 */
record ResolvedType(Class<?> raw, List<ResolvedType> arguments) {

	ResolvedType {
		arguments = List.copyOf(arguments);
	}

	ResolvedType argument(int index) {
		return this.arguments.get(index);
	}

	/**
	 * Returns what the variables of the class stand for.
	 * @return a type for each variable
	 */
	Map<Type, ResolvedType> bindings() {
		Map<Type, ResolvedType> bindings = new HashMap<>();
		TypeVariable<?>[] variables = this.raw.getTypeParameters();
		for (int index = 0; index < variables.length; index++) {
			bindings.put(variables[index], this.arguments.get(index));
		}
		return bindings;
	}

	@Override
	public String toString() {
		if (this.arguments.isEmpty() || this.raw.isArray()) {
			return this.raw.getTypeName();
		}
		return this.raw.getTypeName()
				+ this.arguments.stream().map(ResolvedType::toString).collect(Collectors.joining(", ", "<", ">"));
	}

}
