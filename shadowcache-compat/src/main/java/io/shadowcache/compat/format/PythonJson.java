package io.shadowcache.compat.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes values as Python's {@code json.dumps} does by default: a space after comma and
 * colon, ASCII only.
 */
public final class PythonJson {

	private final StringBuilder target = new StringBuilder();

	private PythonJson() {
	}

	/**
	 * Writes a value.
	 * @param value {@code null}, text, a {@link Long}, {@link BigInteger} or
	 * {@link Double}, a list, or a map with strings as keys
	 * @return the text
	 * @throws IllegalArgumentException if the value has another type
	 */
	public static String dumps(@Nullable Object value) {
		PythonJson json = new PythonJson();
		json.write(value);
		return json.target.toString();
	}

	private void write(@Nullable Object value) {
		if (value instanceof String text) {
			quote(text);
		}
		else if (value instanceof Double number) {
			this.target.append(repr(number));
		}
		else if (value == null || value instanceof Long || value instanceof BigInteger) {
			this.target.append(value);
		}
		else if (value instanceof List<?> list) {
			writeList(list);
		}
		else if (value instanceof Map<?, ?> map) {
			writeDict(map);
		}
		else {
			throw new IllegalArgumentException("No Python value: " + value.getClass().getName());
		}
	}

	private void quote(String text) {
		Unicode.quote(text, (index) -> text.charAt(index) > '~', this.target);
	}

	private void writeList(List<?> list) {
		this.target.append('[');
		String separator = "";
		for (Object element : list) {
			this.target.append(separator);
			write(element);
			separator = ", ";
		}
		this.target.append(']');
	}

	private void writeDict(Map<?, ?> map) {
		this.target.append('{');
		String separator = "";
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			this.target.append(separator);
			quote(String.valueOf(entry.getKey()));
			this.target.append(": ");
			write(entry.getValue());
			separator = ", ";
		}
		this.target.append('}');
	}

	/**
	 * Prints a number as {@code repr} does: the shortest digits that read back as the
	 * same double, without an exponent from 1e-4 to 1e16.
	 * @param number any double
	 * @return such as {@code 5.0}, {@code 1e-07}, {@code 1e+16}, {@code NaN}
	 */
	static String repr(double number) {
		if (number == 0) {
			return (1 / number < 0) ? "-0.0" : "0.0";
		}
		if (!Double.isFinite(number)) {
			return String.valueOf(number);
		}
		return finite(number);
	}

	private static String finite(double number) {
		BigDecimal shortest = JavaScriptNumber.shortest(number);
		int exponent = shortest.precision() - shortest.scale() - 1;
		if (-4 <= exponent && exponent < 16) {
			return shortest.toPlainString() + ((shortest.scale() <= 0) ? ".0" : "");
		}
		BigDecimal mantissa = shortest.movePointLeft(exponent);
		return "%se%s%02d".formatted(mantissa.stripTrailingZeros().toPlainString(), (exponent < 0) ? "-" : "+",
				Math.abs(exponent));
	}

}
