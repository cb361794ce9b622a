package io.shadowcache.codec;

import java.lang.reflect.Type;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

class ValueTypeTests {

	@Test
	void ofAsksTheFormatForTheCodecOfTheType() {
		FakeCodec codec = new FakeCodec("fake");

		ValueType type = ValueType.of(String.class, codec);

		assertThat(type.type()).isEqualTo(String.class);
		assertThat(type.codec()).isSameAs(codec);
	}

	@Test
	void ofAnotherFormatHasAnotherShape() {
		assertThat(ValueType.of(String.class, new FakeCodec("a")).shape())
			.isNotEqualTo(ValueType.of(String.class, new FakeCodec("b")).shape())
			.isEqualTo(ValueType.of(String.class, new FakeCodec("a")).shape());
	}

	@Test
	void ofARefusedTypePassesTheRefusalOn() {
		assertThatExceptionOfType(UnsupportedTypeException.class)
			.isThrownBy(() -> ValueType.of(void.class, new FakeCodec("fake")))
			.withMessage("no void");
	}

	@Test
	@SuppressWarnings("NullAway")
	void constructorRefusesNull() {
		assertThatNullPointerException().isThrownBy(() -> new ValueType(null, 1, new FakeCodec("fake")))
			.withMessage("type");
		assertThatNullPointerException().isThrownBy(() -> new ValueType(String.class, 1, null)).withMessage("codec");
	}

	/**
	 * Refuses {@code void}, passes bytes through.
	 *
	 * @param name the name of the format
	 */
	private record FakeCodec(String name) implements ValueCodec, TypeCodec {

		@Override
		public TypeCodec forType(Type type) {
			if (type == void.class) {
				throw new UnsupportedTypeException("no void");
			}
			return this;
		}

		@Override
		public byte[] encode(Object value) {
			return (byte[]) value;
		}

		@Override
		public Object decode(byte[] bytes, int offset, int length) {
			return bytes.clone();
		}

	}

}
