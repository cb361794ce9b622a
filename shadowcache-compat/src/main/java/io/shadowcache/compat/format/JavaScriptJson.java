package io.shadowcache.compat.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes values as {@code JSON.stringify} does.
 */
public final class JavaScriptJson {

	private final JavaScriptValues values;

	private int depth;

	private final StringBuilder target = new StringBuilder();

	private JavaScriptJson(ZoneId zone) {
		this.values = new JavaScriptValues(zone);
	}

	/**
	 * Writes a value without white space.
	 * @param value one that {@link JavaScriptValues} knows, lists and maps of them
	 * included
	 * @param zone where dates without a zone are
	 * @return the text; {@code NaN} and the infinities are {@code null}, a map's entries
	 * that are {@link Undefined} are left out, integral names come first
	 * @throws IllegalArgumentException if a value cannot be written: an integer beyond
	 * 2^53, {@link Undefined} itself, a type without a counterpart, or a list that
	 * contains itself
	 */
	public static String stringify(@Nullable Object value, ZoneId zone) {
		if (value == Undefined.UNDEFINED) {
			throw new IllegalArgumentException("undefined cannot be stored: return null");
		}
		JavaScriptJson json = new JavaScriptJson(zone);
		json.write(value);
		return json.target.toString();
	}

	private void write(@Nullable Object value) {
		Object reduced = this.values.of(value);
		if (reduced instanceof String text) {
			quote(text);
		}
		else if (reduced instanceof Number number) {
			this.target.append(number(number));
		}
		else if (reduced instanceof Instant instant) {
			quote(JavaScriptDate.toIsoString(instant));
		}
		else if (reduced instanceof byte[] bytes) {
			writeBuffer(bytes);
		}
		else if (reduced instanceof List || reduced instanceof Map) {
			writeNested(reduced);
		}
		else {
			this.target.append((reduced == Undefined.UNDEFINED) ? "null" : String.valueOf(reduced));
		}
	}

	private void quote(String text) {
		Unicode.quote(text, (index) -> Unicode.isLoneSurrogate(text, index), this.target);
	}

	private static String number(Number number) {
		if (number instanceof BigInteger) {
			throw new IllegalArgumentException(
					"%s cannot be stored as a number, because JavaScript reads numbers as doubles: return it as text"
						.formatted(number));
		}
		double nearest = (number instanceof BigDecimal) ? number.doubleValue() : (Double) number;
		return Double.isFinite(nearest) ? JavaScriptNumber.format(nearest) : "null";
	}

	private void writeBuffer(byte[] bytes) {
		this.target.append("{\"type\":\"Buffer\",\"data\":[");
		for (int index = 0; index < bytes.length; index++) {
			this.target.append((index > 0) ? "," : "").append(bytes[index] & 0xff);
		}
		this.target.append("]}");
	}

	private void writeNested(Object value) {
		if (++this.depth > JsonReader.MAX_DEPTH) {
			throw new IllegalArgumentException(
					"The value contains itself, or is nested deeper than %d levels".formatted(JsonReader.MAX_DEPTH));
		}
		if (value instanceof List<?> list) {
			writeArray(list);
		}
		else {
			writeObject((Map<?, ?>) value);
		}
		this.depth--;
	}

	private void writeArray(List<?> list) {
		this.target.append('[');
		String separator = "";
		for (Object element : list) {
			this.target.append(separator);
			write(element);
			separator = ",";
		}
		this.target.append(']');
	}

	private void writeObject(Map<?, ?> map) {
		this.target.append('{');
		String separator = "";
		for (Map.Entry<String, ?> property : PropertyOrder.of(map)) {
			if (property.getValue() != Undefined.UNDEFINED) {
				this.target.append(separator);
				quote(property.getKey());
				this.target.append(':');
				write(property.getValue());
				separator = ",";
			}
		}
		this.target.append('}');
	}

}
