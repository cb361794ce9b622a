package io.shadowcache.codec.format;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import io.shadowcache.codec.CodecException;
import io.shadowcache.codec.TypeCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ParameterizedClass
@EnumSource(Format.class)
class HostileInputTests {

	private final TypeCodec codec;

	private final byte[] bytes;

	HostileInputTests(Format format) {
		this.codec = new Declared<List<Row>>(format) {
		}.codec();
		this.bytes = this.codec.encode(List.of(new Row(1, "a\u00e9\uD83D\uDE00", new BigDecimal("1.50"),
				LocalDateTime.MAX, ZonedDateTime.parse("2026-10-25T02:30+01:00[Europe/Paris]"), Optional.of(2.5),
				Map.of("x", 1L), new byte[] { 1, 2, 3 })));
	}

	@Test
	void everyTruncationIsRefused() {
		for (int length = 0; length < this.bytes.length; length++) {
			int end = length;
			assertThatExceptionOfType(CodecException.class).as("length %d", end)
				.isThrownBy(() -> this.codec.decode(this.bytes, 0, end));
		}
	}

	@Test
	void everyFlippedBitIsRefusedOrGivesTheDeclaredType() {
		for (int bit = 0; bit < this.bytes.length * Byte.SIZE; bit++) {
			byte[] flipped = this.bytes.clone();
			flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
			decodesToRowsOrFails(flipped);
		}
	}

	@Test
	void everyMutationIsRefusedOrGivesTheDeclaredType() {
		Random random = new Random(1);
		for (int round = 0; round < 20_000; round++) {
			byte[] mutated = this.bytes.clone();
			for (int count = 1 + random.nextInt(4); count > 0; count--) {
				mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
			}
			decodesToRowsOrFails(mutated);
		}
	}

	private void decodesToRowsOrFails(byte[] input) {
		try {
			Object decoded = this.codec.decode(input, 0, input.length);
			assertThat((List<?>) decoded).allSatisfy((row) -> assertThat(row).isInstanceOfAny(Row.class));
		}
		catch (CodecException ex) {
			assertThat(ex).hasMessageContaining("cannot be decoded");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{\"map\":", "{\"a\":" })
	void deepNestingIsRefused(String step) {
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(() -> Declared.decode(Object.class, step.repeat(1_000_000)));
	}

	@Test
	void longNumberIsRefusedBeforeItCostsTime() {
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(() -> Declared.decode(BigDecimal.class, "1".repeat(5_000_000)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000\u0000\u0000[", "\u00fe\u00ff\u0000[", "\u00ff\u00fe\u0000\u0000",
			"\u0000\u0000\u00fe\u00ff" })
	void otherEncodingsAreRefused(String text) {
		byte[] input = text.getBytes(StandardCharsets.ISO_8859_1);

		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> this.codec.decode(input, 0, input.length));
	}

	@Test
	void decodeReadsItsPartOfTheBytesOnly() {
		byte[] frame = new byte[this.bytes.length + 20];
		Arrays.fill(frame, (byte) '9');
		System.arraycopy(this.bytes, 0, frame, 7, this.bytes.length);
		byte[] before = frame.clone();

		Object decoded = this.codec.decode(frame, 7, this.bytes.length);

		assertThat(this.codec.encode(decoded)).isEqualTo(this.bytes);
		assertThat(frame).isEqualTo(before);
	}

	@SuppressWarnings("ArrayRecordComponent")
	record Row(int id, String name, BigDecimal price, LocalDateTime at, ZonedDateTime zoned, Optional<Double> maybe,
			Map<String, Object> more, byte[] data) {
	}

}
