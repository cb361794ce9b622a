package io.shadowcache.codec.format;

import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import io.shadowcache.codec.CodecException;
import io.shadowcache.codec.TypeCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Bytes that promise more than there is.
 */
class BinaryInputTests {

	private static final int PAYLOAD = 1_000_000;

	private static final long BOUND = 64L << 20;

	private final BinaryValueCodec format = new BinaryValueCodec();

	static Stream<Object> values() {
		return Stream.of("", new byte[0], new int[0], BigInteger.ONE);
	}

	@ParameterizedTest
	@MethodSource("values")
	void lengthBeyondTheEndMakesNoRoom(Object value) {
		TypeCodec codec = this.format.forType(value.getClass());
		BinaryOutput promise = new BinaryOutput();
		promise.writeSize(Integer.MAX_VALUE - 8L);
		byte[] bytes = new byte[PAYLOAD];
		int position = prefixOf(codec, value, bytes);
		System.arraycopy(promise.toByteArray(), 0, bytes, position, promise.toByteArray().length);

		assertThat(allocatedBy(() -> isRefused(codec, bytes))).isLessThan(BOUND);
	}

	/**
	 * Each of the lists inside each other says that it fills what is left.
	 */
	@Test
	void listsThatPromiseMoreThanThereIsMakeRoomForLittle() {
		TypeCodec codec = this.format.forType(Tree.class);
		byte[] bytes = new byte[PAYLOAD];
		BinaryOutput step = new BinaryOutput();
		step.writeByte(1);
		step.writeSize(PAYLOAD / 2);
		step.writeBoolean(true);
		byte[] level = step.toByteArray();
		int position = prefixOf(codec, new Tree(List.of()), bytes);
		for (; position + level.length < PAYLOAD; position += level.length) {
			System.arraycopy(level, 0, bytes, position, level.length);
		}

		assertThat(allocatedBy(() -> isRefused(codec, bytes))).isLessThan(BOUND);
	}

	/**
	 * Copies what precedes the value.
	 */
	private static int prefixOf(TypeCodec codec, Object value, byte[] target) {
		System.arraycopy(codec.encode(value), 0, target, 0, Integer.BYTES);
		return Integer.BYTES;
	}

	@Test
	void valuesThatNestTooDeepAreRefused() {
		Tree tree = new Tree(List.of());
		for (int depth = 0; depth < JsonFormat.MAX_DEPTH + 1; depth++) {
			tree = new Tree(List.of(tree));
		}
		Tree deep = tree;

		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> this.format.forType(Tree.class).encode(deep))
			.withMessageContaining("nest");
	}

	@Test
	void bytesOfAnotherStructureAreRefused() {
		byte[] bytes = this.format.forType(Before.class).encode(new Before("a", "b"));

		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(() -> this.format.forType(After.class).decode(bytes, 0, bytes.length))
			.withMessageContaining("another structure");
	}

	@Test
	void bytesOfAnEnumWithOtherConstantsAreRefused() {
		byte[] bytes = this.format.forType(Few.class).encode(Few.ONE);
		byte[] renamed = this.format.forType(Many.class).encode(Many.ZERO);

		assertThat(Arrays.copyOf(bytes, Integer.BYTES)).isNotEqualTo(Arrays.copyOf(renamed, Integer.BYTES));
	}

	@Test
	void namesOfFieldsAndClassesAreNotWritten() {
		byte[] bytes = this.format.forType(Before.class).encode(new Before("a", "b"));

		assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("first", "second", "Before");
	}

	@Test
	void usualRowTakesFewBytes() {
		TypeCodec codec = this.format.forType(Before.class);

		assertThat(codec.encode(new Before("x".repeat(10), null))).hasSize(Integer.BYTES + 1 + 1 + 10);
	}

	private static void isRefused(TypeCodec codec, byte[] bytes) {
		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> codec.decode(bytes, 0, bytes.length))
			.withMessageContaining("cannot be decoded")
			.withMessageNotContaining("structure");
	}

	private static long allocatedBy(Runnable action) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long thread = Thread.currentThread().getId();
		long before = threads.getThreadAllocatedBytes(thread);
		action.run();
		return threads.getThreadAllocatedBytes(thread) - before;
	}

	record Tree(List<Tree> children) {
	}

	record Before(String first, String second) {
	}

	record After(String second, String first) {
	}

	enum Few {

		ONE

	}

	enum Many {

		ZERO, ONE

	}

}
