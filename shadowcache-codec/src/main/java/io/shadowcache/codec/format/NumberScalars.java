package io.shadowcache.codec.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

import io.shadowcache.codec.CodecException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Coders of numbers. Integers and decimals are JSON numbers with exactly the digits and
 * the scale of the value; what JSON has no number for, such as {@code NaN}, is text.
 */
final class NumberScalars {

	/**
	 * The longest number that is written and read, in characters: reading one takes time
	 * in proportion to the square of its length.
	 */
	static final int MAX_LENGTH = 100_000;

	/**
	 * The JDK prints greater scales but does not read all of them.
	 */
	private static final int MAX_SCALE = 999_999_999;

	private NumberScalars() {
	}

	static Map<Class<?>, Coder> all() {
		return Map.of(Byte.class,
				ScalarCoder.of(Byte.class, (value, out) -> out.writeNumber(value.intValue()), NumberScalars::readByte,
						BinaryNumbers.BYTE),
				Short.class,
				ScalarCoder.of(Short.class, (value, out) -> out.writeNumber(value.intValue()), NumberScalars::readShort,
						BinaryNumbers.SHORT),
				Integer.class,
				ScalarCoder.of(Integer.class, (value, out) -> out.writeNumber(value.intValue()), NumberScalars::readInt,
						BinaryNumbers.INT),
				Long.class,
				ScalarCoder.of(Long.class, (value, out) -> out.writeNumber(value.longValue()), NumberScalars::readLong,
						BinaryNumbers.LONG),
				Float.class,
				ScalarCoder.of(Float.class, NumberScalars::writeFloat, NumberScalars::readFloat, BinaryNumbers.FLOAT),
				Double.class,
				ScalarCoder
					.of(Double.class, NumberScalars::writeDouble, NumberScalars::readDouble, BinaryNumbers.DOUBLE),
				BigInteger.class,
				ScalarCoder.of(BigInteger.class, (value, out) -> writeDigits(value.toString(), out),
						NumberScalars::readBigInteger, BinaryNumbers.BIG_INTEGER),
				BigDecimal.class, ScalarCoder.of(BigDecimal.class, NumberScalars::writeDecimal,
						NumberScalars::readDecimal, BinaryNumbers.BIG_DECIMAL));
	}

	static int readInt(JsonParser in) {
		Tokens.expect(in, JsonToken.VALUE_NUMBER_INT);
		return in.getIntValue();
	}

	static long readLong(JsonParser in) {
		Tokens.expect(in, JsonToken.VALUE_NUMBER_INT);
		return in.getLongValue();
	}

	private static byte readByte(JsonParser in) {
		int value = readInt(in);
		if (value != (byte) value) {
			throw new CodecException(value + " is no byte");
		}
		return (byte) value;
	}

	private static short readShort(JsonParser in) {
		int value = readInt(in);
		if (value != (short) value) {
			throw new CodecException(value + " is no short");
		}
		return (short) value;
	}

	private static void writeFloat(Float value, JsonGenerator out) {
		if (Float.isFinite(value)) {
			out.writeNumber(value.floatValue());
		}
		else {
			out.writeString(value.toString());
		}
	}

	private static float readFloat(JsonParser in) {
		if (in.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
			return in.getFloatValue();
		}
		return (float) readNonFinite(in);
	}

	private static void writeDouble(Double value, JsonGenerator out) {
		if (Double.isFinite(value)) {
			out.writeNumber(value.doubleValue());
		}
		else {
			out.writeString(value.toString());
		}
	}

	private static double readDouble(JsonParser in) {
		if (in.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
			return in.getDoubleValue();
		}
		return readNonFinite(in);
	}

	private static double readNonFinite(JsonParser in) {
		String text = Tokens.text(in);
		return switch (text) {
			case "NaN" -> Double.NaN;
			case "Infinity" -> Double.POSITIVE_INFINITY;
			case "-Infinity" -> Double.NEGATIVE_INFINITY;
			default -> throw new CodecException("'%s' is no number".formatted(text));
		};
	}

	private static void writeDigits(String digits, JsonGenerator out) {
		if (digits.length() > MAX_LENGTH) {
			throw tooLong();
		}
		out.writeNumber(digits);
	}

	private static BigInteger readBigInteger(JsonParser in) {
		Tokens.expect(in, JsonToken.VALUE_NUMBER_INT);
		return new BigInteger(in.getString());
	}

	static CodecException tooLong() {
		return new CodecException("A number of more than %d characters".formatted(MAX_LENGTH));
	}

	static void requireScale(BigDecimal value) {
		if (Math.abs((long) value.scale()) > MAX_SCALE) {
			throw new CodecException("A decimal of scale " + value.scale());
		}
	}

	private static void writeDecimal(BigDecimal value, JsonGenerator out) {
		requireScale(value);
		writeDigits(value.toString(), out);
	}

	private static BigDecimal readDecimal(JsonParser in) {
		if (in.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
			Tokens.expect(in, JsonToken.VALUE_NUMBER_INT);
		}
		return new BigDecimal(in.getStringCharacters(), in.getStringOffset(), in.getStringLength());
	}

}
