package io.shadowcache.compat.mysqlrediscache;

/**
 * How mysql2 reads FLOAT and DOUBLE: up to 17 characters digit by digit, which is not
 * always the nearest double, and longer or with an exponent as {@code parseFloat} does.
 */
final class PrintedFloat {

	private static final int BY_DIGITS = 17;

	private PrintedFloat() {
	}

	static double parse(String text) {
		boolean exponent = text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
		return (text.length() > BY_DIGITS || exponent) ? Double.parseDouble(text) : byDigits(text);
	}

	private static double byDigits(String text) {
		double digits = 0;
		double factor = text.startsWith("-") ? -1 : 1;
		boolean fraction = false;
		for (int index = (factor < 0) ? 1 : 0; index < text.length(); index++) {
			char character = text.charAt(index);
			if (character == '.') {
				fraction = true;
				continue;
			}
			digits = digits * 10 + (character - '0');
			factor *= fraction ? 10 : 1;
		}
		return digits / factor;
	}

}
