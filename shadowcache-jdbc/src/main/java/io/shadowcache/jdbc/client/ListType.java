package io.shadowcache.jdbc.client;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The type of a list of rows.
 *
 * @param element the type of a row
 */
record ListType(Type element) implements ParameterizedType {

	@Override
	public Type[] getActualTypeArguments() {
		return new Type[] { this.element };
	}

	@Override
	public Type getRawType() {
		return List.class;
	}

	@Override
	public @Nullable Type getOwnerType() {
		return null;
	}

	@Override
	public String getTypeName() {
		return "java.util.List<" + this.element.getTypeName() + ">";
	}

	@Override
	public String toString() {
		return getTypeName();
	}

}
