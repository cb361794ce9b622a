package io.shadowcache.codec.format;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Draws declared types and values of them.
 */
final class RandomTypes {

	private final Random random;

	private final Map<Class<?>, Supplier<Object>> scalars = new LinkedHashMap<>();

	RandomTypes(long seed) {
		this.random = new Random(seed);
		this.scalars.put(String.class, this::text);
		this.scalars.put(Integer.class, this.random::nextInt);
		this.scalars.put(Long.class, () -> this.random.nextLong() >> this.random.nextInt(64));
		this.scalars.put(Double.class, () -> Double.longBitsToDouble(this.random.nextLong()));
		this.scalars.put(Float.class, () -> Float.intBitsToFloat(this.random.nextInt()));
		this.scalars.put(Boolean.class, this.random::nextBoolean);
		this.scalars.put(Character.class, () -> (char) this.random.nextInt());
		this.scalars.put(BigInteger.class, () -> new BigInteger(this.random.nextInt(300), this.random));
		this.scalars.put(BigDecimal.class, () -> new BigDecimal(new BigInteger(this.random.nextInt(200), this.random),
				this.random.nextInt(100) - 50));
		this.scalars.put(Instant.class, this::instant);
		this.scalars.put(LocalDateTime.class, () -> LocalDateTime.ofInstant(instant(), ZoneOffset.UTC));
		this.scalars.put(OffsetDateTime.class,
				() -> instant().atOffset(ZoneOffset.ofTotalSeconds(this.random.nextInt(60000) - 30000)));
		this.scalars.put(ZonedDateTime.class, this::zoned);
		this.scalars.put(Duration.class,
				() -> Duration.ofSeconds(this.random.nextLong(), this.random.nextInt(1_000_000_000)));
		this.scalars.put(UUID.class, () -> new UUID(this.random.nextLong(), this.random.nextLong()));
		this.scalars.put(Object.class, () -> (this.random.nextBoolean()) ? text() : instant());
	}

	private Instant instant() {
		return Instant.ofEpochSecond((this.random.nextLong() >> 24) / (1 + this.random.nextInt(1000)),
				this.random.nextInt(1_000_000_000));
	}

	private ZonedDateTime zoned() {
		List<String> ids = ZoneId.getAvailableZoneIds().stream().sorted().toList();
		return Instant.ofEpochSecond(this.random.nextInt(2_000_000_000))
			.atZone(ZoneId.of(ids.get(this.random.nextInt(ids.size()))));
	}

	private String text() {
		char[] text = new char[this.random.nextInt(12)];
		for (int index = 0; index < text.length; index++) {
			text[index] = (char) (this.random.nextBoolean() ? this.random.nextInt(128) : this.random.nextInt(65536));
		}
		return new String(text);
	}

	Type type(int depth) {
		if (depth == 0) {
			return scalar();
		}
		return switch (this.random.nextInt(6)) {
			case 0 -> new Generic(List.class, type(depth - 1));
			case 1 -> new Generic(Set.class, type(depth - 1));
			case 2 -> new Generic(Map.class, key(), type(depth - 1));
			case 3 -> new Generic(Optional.class, type(depth - 1));
			case 4 -> new Generic(Pair.class, type(depth - 1), type(depth - 1));
			default -> scalar();
		};
	}

	private Type scalar() {
		List<Class<?>> types = List.copyOf(this.scalars.keySet());
		return types.get(this.random.nextInt(types.size()));
	}

	private Type key() {
		Type key = scalar();
		return (key == String.class || key == Object.class) ? UUID.class : key;
	}

	Object value(Type type) {
		if (type instanceof Class<?> cls) {
			return this.scalars.get(cls).get();
		}
		Generic generic = (Generic) type;
		Class<?> raw = generic.raw;
		if (raw == Pair.class) {
			return new Pair<>(nullable(generic.arguments[0]), nullable(generic.arguments[1]));
		}
		if (raw == Optional.class) {
			return Optional.ofNullable(nullable(generic.arguments[0]));
		}
		return (raw == Map.class) ? map(generic) : elements(generic);
	}

	private Object elements(Generic type) {
		List<Object> elements = new ArrayList<>();
		for (int count = this.random.nextInt(5); count > 0; count--) {
			elements.add(nullable(type.arguments[0]));
		}
		return (type.raw == Set.class) ? new LinkedHashSet<>(elements) : elements;
	}

	private Object map(Generic type) {
		Map<Object, Object> map = new LinkedHashMap<>();
		for (int count = this.random.nextInt(5); count > 0; count--) {
			map.put(nullable(type.arguments[0]), nullable(type.arguments[1]));
		}
		return map;
	}

	private Object nullable(Type type) {
		return (this.random.nextInt(10) == 0) ? null : value(type);
	}

	/**
	 * A record of two values.
	 *
	 * @param <A> type of the first
	 * @param <B> type of the second
	 * @param first the first
	 * @param second the second
	 */
	record Pair<A, B>(A first, B second) {
	}

	/**
	 * A type with arguments.
	 */
	private static final class Generic implements ParameterizedType {

		private final Class<?> raw;

		private final Type[] arguments;

		Generic(Class<?> raw, Type... arguments) {
			this.raw = raw;
			this.arguments = arguments;
		}

		@Override
		public Type[] getActualTypeArguments() {
			return this.arguments.clone();
		}

		@Override
		public Type getRawType() {
			return this.raw;
		}

		@Override
		public Type getOwnerType() {
			return null;
		}

		@Override
		public String toString() {
			return this.raw.getSimpleName() + List.of(this.arguments);
		}

	}

}
