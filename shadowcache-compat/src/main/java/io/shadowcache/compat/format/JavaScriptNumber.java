package io.shadowcache.compat.format;

import java.math.BigDecimal;
import java.math.MathContext;

import tools.jackson.core.io.NumberOutput;

/**
 * Numbers as JavaScript prints them: the shortest digits that read back as the same
 * double, without an exponent from 1e-6 to 1e21 (ECMA-262, {@code Number::toString}).
 */
public final class JavaScriptNumber {

	/** The greatest integer up to which every integer is a double. */
	public static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

	private static final MathContext ONE_DIGIT = new MathContext(1);

	private JavaScriptNumber() {
	}

	/**
	 * Prints a number.
	 * @param number any double; both zeros are {@code 0}
	 * @return such as {@code 5}, {@code 1e+21}, {@code 1e-7}, {@code NaN},
	 * {@code Infinity}
	 */
	public static String format(double number) {
		if (!Double.isFinite(number)) {
			return String.valueOf(number);
		}
		BigDecimal shortest = shortest(number);
		int exponent = shortest.precision() - shortest.scale() - 1;
		if (-7 < exponent && exponent < 21) {
			return shortest.toPlainString();
		}
		String mantissa = shortest.movePointLeft(exponent).stripTrailingZeros().toPlainString();
		return mantissa + ((exponent < 0) ? "e" : "e+") + exponent;
	}

	/**
	 * Returns the shortest digits that read back as the number, of equally short ones the
	 * nearest. Jackson finds them by Schubfach, but never fewer than two digits, as Java
	 * wants it, so that one is tried here.
	 * @param number any finite double
	 * @return zero, or a decimal without trailing zeros
	 */
	static BigDecimal shortest(double number) {
		BigDecimal digits = new BigDecimal(NumberOutput.toString(number, true)).stripTrailingZeros();
		BigDecimal fewer = digits.round(ONE_DIGIT);
		return (digits.precision() == 2 && fewer.doubleValue() == number) ? fewer : digits;
	}

	/**
	 * Returns the Java number for a JavaScript one.
	 * @param number any double
	 * @return a {@link Long} for an integer that JavaScript calls safe, otherwise a
	 * {@link Double}
	 */
	public static Number boxed(double number) {
		boolean integer = number == Math.rint(number) && Math.abs(number) <= MAX_SAFE_INTEGER;
		boolean negativeZero = number == 0 && 1 / number < 0;
		if (integer && !negativeZero) {
			return (long) number;
		}
		return number;
	}

	/**
	 * Returns whether JavaScript can tell an integer from its neighbours.
	 * @param integer any
	 * @return whether its absolute value is at most {@link #MAX_SAFE_INTEGER}
	 */
	public static boolean isSafe(long integer) {
		return -MAX_SAFE_INTEGER <= integer && integer <= MAX_SAFE_INTEGER;
	}

}
