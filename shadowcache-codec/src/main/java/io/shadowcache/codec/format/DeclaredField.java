package io.shadowcache.codec.format;

import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.Map;

/**
 * A field where it is declared.
 *
 * @param field the field
 * @param bindings what the type variables of its class stand for
 */
record DeclaredField(Field field, Map<Type, ResolvedType> bindings) {

	String describe() {
		Class<?> owner = this.field.getDeclaringClass();
		return "%s '%s' of %s".formatted(owner.isRecord() ? "component" : "field", this.field.getName(),
				owner.getTypeName());
	}

}
