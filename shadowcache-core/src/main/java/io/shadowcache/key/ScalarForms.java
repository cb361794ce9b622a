package io.shadowcache.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Forms of values that are a few numbers: a letter for the type, then the numbers.
 */
final class ScalarForms {

	private static final Map<Class<?>, CanonicalForm> FORMS = new HashMap<>();

	static {
		numbers();
		times();
		add(String.class, 's', (value, target) -> target.writeText(value));
		add(UUID.class, 'u', (value, target) -> {
			target.writeLong(value.getMostSignificantBits());
			target.writeLong(value.getLeastSignificantBits());
		});
	}

	private ScalarForms() {
	}

	static @Nullable CanonicalForm of(Class<?> type) {
		return FORMS.get(type);
	}

	private static void numbers() {
		add(Boolean.class, 'z', (value, target) -> target.writeTag(value ? 1 : 0));
		add(Byte.class, 'b', (value, target) -> target.writeTag(value));
		add(Short.class, 'h', (value, target) -> target.writeInt(value));
		add(Character.class, 'c', (value, target) -> target.writeInt(value));
		add(Integer.class, 'i', (value, target) -> target.writeInt(value));
		add(Long.class, 'l', (value, target) -> target.writeLong(value));
		add(Float.class, 'f', (value, target) -> target.writeInt(Float.floatToIntBits(value)));
		add(Double.class, 'd', (value, target) -> target.writeLong(Double.doubleToLongBits(value)));
		add(BigInteger.class, 'I', (value, target) -> target.writeBytes(value.toByteArray()));
		add(BigDecimal.class, 'D', (value, target) -> {
			target.writeInt(value.scale());
			target.writeBytes(value.unscaledValue().toByteArray());
		});
	}

	@SuppressWarnings("JavaUtilDate") // arguments of old applications
	private static void times() {
		add(LocalDate.class, 't', (value, target) -> target.writeLong(value.toEpochDay()));
		add(LocalTime.class, 'n', (value, target) -> target.writeLong(value.toNanoOfDay()));
		add(LocalDateTime.class, 'T', (value, target) -> {
			target.writeLong(value.toLocalDate().toEpochDay());
			target.writeLong(value.toLocalTime().toNanoOfDay());
		});
		add(Instant.class, 'p', (value, target) -> {
			target.writeLong(value.getEpochSecond());
			target.writeInt(value.getNano());
		});
		add(Duration.class, 'q', (value, target) -> {
			target.writeLong(value.getSeconds());
			target.writeInt(value.getNano());
		});
		add(Date.class, 'j', (value, target) -> target.writeLong(value.getTime()));
		add(java.sql.Date.class, 'k', (value, target) -> target.writeLong(value.getTime()));
		add(java.sql.Time.class, 'm', (value, target) -> target.writeLong(value.getTime()));
		add(Timestamp.class, 'o', (value, target) -> {
			target.writeLong(value.getTime());
			target.writeInt(value.getNanos());
		});
	}

	private static <T> void add(Class<T> type, char tag, BiConsumer<T, CanonicalArguments> form) {
		FORMS.put(type, (value, target) -> {
			target.writeTag(tag);
			form.accept(type.cast(value), target);
		});
	}

}
