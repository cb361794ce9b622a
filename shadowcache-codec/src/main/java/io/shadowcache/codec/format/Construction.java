package io.shadowcache.codec.format;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.IntStream;

import io.shadowcache.codec.CodecException;
import org.jspecify.annotations.Nullable;

/**
 * Makes an object from the values of its fields: some are arguments of a constructor, the
 * others are set afterwards.
 */
final class Construction {

	private final Constructor<?> constructor;

	private final int[] arguments;

	private final Field[] fields;

	private final int[] settable;

	private final boolean inOrder;

	/**
	 * Plans the construction.
	 * @param constructor the constructor to call
	 * @param arguments for each parameter the index of the field that it stands for
	 * @param fields all fields
	 */
	Construction(Constructor<?> constructor, List<Integer> arguments, List<Field> fields) {
		this.constructor = constructor;
		this.arguments = arguments.stream().mapToInt(Integer::intValue).toArray();
		this.fields = fields.toArray(Field[]::new);
		this.settable = IntStream.range(0, fields.size()).filter((index) -> !arguments.contains(index)).toArray();
		this.inOrder = arguments.equals(IntStream.range(0, fields.size()).boxed().toList());
	}

	private @Nullable Object[] parameters(@Nullable Object[] values) {
		if (this.inOrder) {
			return values;
		}
		@Nullable Object[] parameters = new @Nullable Object[this.arguments.length];
		for (int index = 0; index < parameters.length; index++) {
			parameters[index] = values[this.arguments[index]];
		}
		return parameters;
	}

	Object construct(@Nullable Object[] values) {
		try {
			Object object = this.constructor.newInstance(parameters(values));
			for (int index : this.settable) {
				this.fields[index].set(object, values[index]);
			}
			return object;
		}
		catch (ReflectiveOperationException ex) {
			throw new CodecException("%s cannot be made".formatted(this.constructor.getDeclaringClass().getTypeName()),
					ex);
		}
	}

}
