package io.shadowcache.codec.format;

import java.math.BigDecimal;
import java.math.BigInteger;

import io.shadowcache.codec.CodecException;

/**
 * Numbers as bytes: integers in as few as they need, others by their bits. What is
 * refused as JSON is refused here too, so that the choice of the format does not decide
 * what can be cached.
 */
final class BinaryNumbers {

	static final BinaryForm<Byte> BYTE = new BinaryForm<>((value, out) -> out.writeByte(value),
			(in) -> (byte) in.readByte());

	static final BinaryForm<Short> SHORT = new BinaryForm<>((value, out) -> out.writeNumber(value),
			BinaryNumbers::readShort);

	static final BinaryForm<Integer> INT = new BinaryForm<>((value, out) -> out.writeNumber(value),
			BinaryInput::readInt);

	static final BinaryForm<Long> LONG = new BinaryForm<>((value, out) -> out.writeNumber(value),
			BinaryInput::readNumber);

	static final BinaryForm<Float> FLOAT = new BinaryForm<>((value, out) -> out.writeFixed(Float.floatToIntBits(value)),
			(in) -> Float.intBitsToFloat(in.readFixedInt()));

	static final BinaryForm<Double> DOUBLE = new BinaryForm<>(
			(value, out) -> out.writeFixed(Double.doubleToLongBits(value)),
			(in) -> Double.longBitsToDouble(in.readFixedLong()));

	static final BinaryForm<BigInteger> BIG_INTEGER = new BinaryForm<>(BinaryNumbers::writeDigits,
			(in) -> new BigInteger(in.readBytes()));

	static final BinaryForm<BigDecimal> BIG_DECIMAL = new BinaryForm<>(BinaryNumbers::writeDecimal,
			BinaryNumbers::readDecimal);

	/**
	 * Follows on a scale if the digits are no long.
	 */
	private static final int LONG_DIGITS = 1;

	private static final int MAX_BITS = (int) (NumberScalars.MAX_LENGTH / Math.log10(2));

	private BinaryNumbers() {
	}

	private static short readShort(BinaryInput in) {
		int value = in.readInt();
		if (value != (short) value) {
			throw new CodecException(value + " is no short");
		}
		return (short) value;
	}

	private static void writeDigits(BigInteger value, BinaryOutput out) {
		if (value.bitLength() > MAX_BITS) {
			throw NumberScalars.tooLong();
		}
		out.writeBytes(value.toByteArray());
	}

	private static void writeDecimal(BigDecimal value, BinaryOutput out) {
		NumberScalars.requireScale(value);
		BigInteger digits = value.unscaledValue();
		boolean few = digits.bitLength() < Long.SIZE;
		out.writeNumber(((long) value.scale() << 1) | (few ? 0 : LONG_DIGITS));
		if (few) {
			out.writeNumber(digits.longValue());
		}
		else {
			writeDigits(digits, out);
		}
	}

	private static BigDecimal readDecimal(BinaryInput in) {
		long header = in.readNumber();
		long scale = header >> 1;
		if (scale != (int) scale) {
			throw new CodecException(scale + " is no scale");
		}
		if ((header & LONG_DIGITS) != 0) {
			return new BigDecimal(new BigInteger(in.readBytes()), (int) scale);
		}
		return BigDecimal.valueOf(in.readNumber(), (int) scale);
	}

}
