package io.shadowcache.codec.format;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

import io.shadowcache.codec.CodecException;
import io.shadowcache.codec.TypeCodec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CompressingValueCodecTests {

	private static final int ABOVE = 100;

	private final TypeCodec codec = new CompressingValueCodec(new BinaryValueCodec(), ABOVE).forType(String.class);

	private final String text = "on time, gate ".repeat(1000);

	@Test
	void longValueTakesFewerBytesAndComesBack() {
		byte[] bytes = this.codec.encode(this.text);

		assertThat(bytes).hasSizeLessThan(this.text.length() / 10);
		assertThat(this.codec.decode(bytes, 0, bytes.length)).isEqualTo(this.text);
	}

	@Test
	void shortValueStaysAsItIs() {
		byte[] plain = new BinaryValueCodec().forType(String.class).encode("short");
		byte[] bytes = this.codec.encode("short");

		assertThat(Arrays.copyOfRange(bytes, 1, bytes.length)).isEqualTo(plain);
		assertThat(this.codec.decode(bytes, 0, bytes.length)).isEqualTo("short");
	}

	@Test
	void valueThatCompressionWouldMakeLongerStaysAsItIs() {
		byte[] random = new byte[1000];
		new Random(1).nextBytes(random);
		TypeCodec ofBytes = new CompressingValueCodec(new BinaryValueCodec(), ABOVE).forType(byte[].class);
		byte[] bytes = ofBytes.encode(random);

		assertThat(bytes[0]).isZero();
		assertThat((byte[]) ofBytes.decode(bytes, 0, bytes.length)).isEqualTo(random);
	}

	@Test
	void decodeReadsItsPartOfTheBytesOnly() {
		byte[] bytes = this.codec.encode(this.text);
		byte[] frame = new byte[bytes.length + 20];
		System.arraycopy(bytes, 0, frame, 7, bytes.length);

		assertThat(this.codec.decode(frame, 7, bytes.length)).isEqualTo(this.text);
	}

	@Test
	void everyTruncationIsRefused() {
		byte[] bytes = this.codec.encode(this.text);
		for (int length = 0; length < bytes.length; length++) {
			int end = length;
			assertThatExceptionOfType(CodecException.class).as("length %d", end)
				.isThrownBy(() -> this.codec.decode(bytes, 0, end));
		}
	}

	@Test
	void everyFlippedBitIsRefusedOrGivesTheDeclaredType() {
		byte[] bytes = this.codec.encode(this.text);
		for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
			byte[] flipped = bytes.clone();
			flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
			try {
				assertThat(this.codec.decode(flipped, 0, flipped.length)).isInstanceOf(String.class);
			}
			catch (CodecException ex) {
				assertThat(ex).hasMessageNotContaining("null");
			}
		}
	}

	@Test
	void lengthThatCannotBeIsRefusedBeforeRoomIsMade() {
		for (int length : new int[] { -1, Integer.MAX_VALUE, CompressingTypeCodec.MAX_LENGTH, 2000 }) {
			byte[] bytes = ByteBuffer.allocate(6).put((byte) 1).putInt(length).put((byte) 0).array();
			assertThatExceptionOfType(CodecException.class).isThrownBy(() -> this.codec.decode(bytes, 0, bytes.length))
				.withMessageContaining("cannot be");
		}
	}

	@Test
	void nameDoesNotTellTheSize() {
		assertThat(new CompressingValueCodec(new JsonValueCodec(), 1).name())
			.isEqualTo(new CompressingValueCodec(new JsonValueCodec(), 2).name())
			.isEqualTo("json+deflate");
	}

}
