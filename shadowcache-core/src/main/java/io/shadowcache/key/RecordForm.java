package io.shadowcache.key;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

import org.jspecify.annotations.Nullable;

/**
 * Form of a record: the name of its class, then its components in order.
 */
final class RecordForm implements CanonicalForm {

	private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

	private final Class<?> type;

	private final MethodHandle[] accessors;

	private RecordForm(Class<?> type, MethodHandle[] accessors) {
		this.type = type;
		this.accessors = accessors;
	}

	static RecordForm of(Class<?> type) {
		RecordComponent[] components = type.getRecordComponents();
		MethodHandle[] accessors = new MethodHandle[components.length];
		try {
			for (int index = 0; index < components.length; index++) {
				Method accessor = components[index].getAccessor();
				accessor.setAccessible(true);
				accessors[index] = MethodHandles.lookup().unreflect(accessor).asType(GETTER);
			}
		}
		catch (IllegalAccessException | InaccessibleObjectException ex) {
			throw new UnsupportedArgumentException(
					"An argument of type %s cannot be part of a key, because its module does not open it: %s"
						.formatted(type.getName(), CanonicalForms.ADVICE));
		}
		return new RecordForm(type, accessors);
	}

	@Override
	public void write(Object value, CanonicalArguments target) {
		target.writeTag('R');
		target.writeText(this.type.getName());
		target.writeInt(this.accessors.length);
		for (MethodHandle accessor : this.accessors) {
			target.write(get(accessor, value));
		}
	}

	/**
	 * Returns the components of a record.
	 */
	@Nullable Object[] parts(Object value) {
		@Nullable Object[] parts = new Object[this.accessors.length];
		for (int index = 0; index < parts.length; index++) {
			parts[index] = get(this.accessors[index], value);
		}
		return parts;
	}

	private @Nullable Object get(MethodHandle accessor, Object value) {
		try {
			return (Object) accessor.invokeExact(value);
		}
		catch (Throwable ex) {
			throw new UnsupportedArgumentException("An argument of type %s cannot be part of a key, reading it threw %s"
				.formatted(this.type.getName(), ex.getClass().getName()));
		}
	}

}
