package io.shadowcache.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Collects values that nobody can change and that are equal exactly when their canonical
 * forms are. A record is taken apart, since its own {@code equals} may say anything.
 * Confined to one thread.
 */
final class ExactValues {

	/** All of them are final, or taken for themselves only and not for a subclass. */
	private static final Set<Class<?>> SCALARS = Set.of(String.class, UUID.class, Boolean.class, Byte.class,
			Short.class, Character.class, Integer.class, Long.class, Float.class, Double.class, BigInteger.class,
			BigDecimal.class, LocalDate.class, LocalTime.class, LocalDateTime.class, Instant.class, Duration.class);

	private static final int MAX_DEPTH = 8;

	/**
	 * Longer texts together, and longer numbers, are not worth keeping beside an entry.
	 */
	private static final int MAX_LENGTH = 256;

	private final CanonicalForms forms;

	private @Nullable Object[] values;

	private int size;

	private int length;

	ExactValues(CanonicalForms forms, int expected) {
		this.forms = forms;
		this.values = new Object[expected];
	}

	/**
	 * Whether all values stand for themselves, and are short.
	 */
	static boolean areScalars(CanonicalForms forms, @Nullable Object[] values) {
		int length = 0;
		for (Object value : values) {
			if (value != null && forms.exactness(value.getClass()) != Exactness.SCALAR) {
				return false;
			}
			length += length(value);
		}
		return length <= MAX_LENGTH;
	}

	private static int length(@Nullable Object value) {
		if (value instanceof String text) {
			return text.length();
		}
		if (value instanceof BigDecimal decimal) {
			return decimal.unscaledValue().bitLength() / Byte.SIZE;
		}
		return (value instanceof BigInteger number) ? number.bitLength() / Byte.SIZE : 0;
	}

	/**
	 * Adds values.
	 * @return {@code false} if one of them cannot be compared, or if they are too long
	 */
	boolean addAll(@Nullable Object[] more) {
		for (Object value : more) {
			if (!add(value, 0)) {
				return false;
			}
		}
		return this.length <= MAX_LENGTH && this.size <= MAX_LENGTH;
	}

	private boolean add(@Nullable Object value, int depth) {
		if (value == null) {
			append(null);
			return true;
		}
		return switch (this.forms.exactness(value.getClass())) {
			case SCALAR -> {
				append(value);
				yield true;
			}
			case RECORD -> depth < MAX_DEPTH && addParts(value, depth + 1);
			case NONE -> false;
		};
	}

	private boolean addParts(Object value, int depth) {
		append(value.getClass());
		for (Object part : ((RecordForm) this.forms.of(value.getClass())).parts(value)) {
			if (!add(part, depth)) {
				return false;
			}
		}
		return true;
	}

	private void append(@Nullable Object value) {
		if (this.size == this.values.length) {
			this.values = Arrays.copyOf(this.values, 2 * this.size + 1);
		}
		this.values[this.size++] = value;
		this.length += length(value);
	}

	@Nullable Object[] toArray() {
		return Arrays.copyOf(this.values, this.size);
	}

	/**
	 * How far a type can be compared in place of its canonical form, where no
	 * {@link ArgumentEncoder} replaces it.
	 */
	static Exactness of(Class<?> type) {
		if (SCALARS.contains(type) || Enum.class.isAssignableFrom(type)) {
			return Exactness.SCALAR;
		}
		return type.isRecord() ? Exactness.RECORD : Exactness.NONE;
	}

	/**
	 * How values of a type can be compared.
	 */
	enum Exactness {

		/** By {@code equals}. */
		SCALAR,
		/** Part by part. */
		RECORD,
		/** By their canonical form only. */
		NONE

	}

}
