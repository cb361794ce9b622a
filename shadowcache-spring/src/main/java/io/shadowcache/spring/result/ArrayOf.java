package io.shadowcache.spring.result;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Type;

/**
 * The type of arrays of a parameterised type.
 *
 * @param getGenericComponentType the type of the elements
 */
record ArrayOf(Type getGenericComponentType) implements GenericArrayType {

	@Override
	public String getTypeName() {
		return this.getGenericComponentType.getTypeName() + "[]";
	}

	@Override
	public String toString() {
		return getTypeName();
	}

}
