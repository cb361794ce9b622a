package io.shadowcache.key;

import java.util.List;

/**
 * Finds the form of each class, once.
 */
final class CanonicalForms {

	static final String ADVICE = "write on the method what tells its results apart, such as key = \"#order.id\", "
			+ "or register an ArgumentEncoder for the type";

	private final List<ArgumentEncoder> encoders;

	private final ClassValue<CanonicalForm> forms = new ClassValue<>() {

		@Override
		protected CanonicalForm computeValue(Class<?> type) {
			return find(type);
		}

	};

	private final ClassValue<ExactValues.Exactness> exactness = new ClassValue<>() {

		@Override
		protected ExactValues.Exactness computeValue(Class<?> type) {
			return isReplaced(type) ? ExactValues.Exactness.NONE : ExactValues.of(type);
		}

	};

	CanonicalForms(List<ArgumentEncoder> encoders) {
		this.encoders = List.copyOf(encoders);
	}

	/**
	 * Returns the form of a class.
	 * @throws UnsupportedArgumentException if it has none
	 */
	CanonicalForm of(Class<?> type) {
		return this.forms.get(type);
	}

	/**
	 * Returns how values of a class can be compared without their form.
	 */
	ExactValues.Exactness exactness(Class<?> type) {
		if (this.encoders.isEmpty() && (type == Long.class || type == String.class || type == Integer.class)) {
			return ExactValues.Exactness.SCALAR;
		}
		return this.exactness.get(type);
	}

	private boolean isReplaced(Class<?> type) {
		return this.encoders.stream().anyMatch((encoder) -> encoder.supports(type));
	}

	private CanonicalForm find(Class<?> type) {
		for (ArgumentEncoder encoder : this.encoders) {
			if (encoder.supports(type)) {
				return new ReplacedForm(type, encoder);
			}
		}
		CanonicalForm form = ScalarForms.of(type);
		if (form == null) {
			form = TextForms.of(type);
		}
		if (form == null) {
			form = ContainerForms.of(type);
		}
		if (form == null) {
			throw new UnsupportedArgumentException(
					"An argument of type %s cannot be part of a key: %s".formatted(type.getName(), ADVICE));
		}
		return form;
	}

	/**
	 * Writes what an encoder puts in the place of a value.
	 *
	 * @param type the class of the value
	 * @param encoder knows the class
	 */
	private record ReplacedForm(Class<?> type, ArgumentEncoder encoder) implements CanonicalForm {

		@Override
		public void write(Object value, CanonicalArguments target) {
			target.writeTag('X');
			target.writeText(this.type.getName());
			target.write(this.encoder.replace(value));
		}

	}

}
