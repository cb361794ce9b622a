package io.shadowcache.codec.format;

import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The coder of each class whose values have no parts.
 */
final class Scalars implements CoderSource {

	private final Map<Class<?>, Coder> coders = new HashMap<>();

	private final List<Form> dates = new ArrayList<>();

	@SuppressWarnings("JavaUtilDate") // declared by users, coded as it is
	Scalars() {
		this.coders.putAll(NumberScalars.all());
		this.coders.putAll(TextScalars.all());
		this.coders.putAll(TimeScalars.all());
		this.dates.add(Form.exact("date", Date.class,
				ScalarCoder.of(Date.class, (value, out) -> out.writeNumber(value.getTime()),
						(in) -> new Date(NumberScalars.readLong(in)), new BinaryForm<>(
								(value, out) -> out.writeNumber(value.getTime()), (in) -> new Date(in.readNumber())))));
		if (SqlScalars.isAvailable()) {
			this.dates.addAll(SqlScalars.forms());
		}
		this.dates.forEach((form) -> this.coders.put(form.type(), form.coder()));
		this.coders.put(Date.class, new FormsCoder("java.util.Date", this.dates));
		addPrimitives();
	}

	private void addPrimitives() {
		for (Class<?> wrapper : List.of(Byte.class, Short.class, Integer.class, Long.class, Float.class, Double.class,
				Boolean.class, Character.class)) {
			this.coders.put(MethodType.methodType(wrapper).unwrap().returnType(), get(wrapper));
		}
	}

	@Override
	public @Nullable Coder coderOf(ResolvedType type, TypePath path, TypeWalker walker) {
		return this.coders.get(type.raw());
	}

	/**
	 * Whether values of a class have one token, by which a map may find them.
	 * @param type a class
	 * @return whether it is a scalar other than an array
	 */
	boolean isKey(Class<?> type) {
		return this.coders.containsKey(type) && !type.isArray();
	}

	/**
	 * Returns the date types of the platform.
	 * @return a form for each class
	 */
	List<Form> dates() {
		return this.dates;
	}

	Coder get(Class<?> type) {
		Coder coder = this.coders.get(type);
		if (coder == null) {
			throw new IllegalArgumentException(type + " is no scalar");
		}
		return coder;
	}

}
