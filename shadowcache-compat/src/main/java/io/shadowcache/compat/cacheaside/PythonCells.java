package io.shadowcache.compat.cacheaside;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import io.shadowcache.compat.sql.CellFormat;
import io.shadowcache.compat.sql.ColumnKind;

/**
 * The values that PyMySQL makes of columns, after which {@code json.dumps(default=str)}
 * has turned what JSON does not know into {@code str(value)}.
 */
final class PythonCells implements CellFormat {

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

	private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

	@Override
	public Object ofText(ColumnKind kind, String text) {
		return switch (kind) {
			case INTEGER -> integer(new BigInteger(text));
			case FLOATING -> Double.parseDouble(text);
			case DECIMAL -> new BigDecimal(text).toString();
			case DATETIME -> dateTime(text);
			case TIME -> PythonTimedelta.of(text);
			default -> text;
		};
	}

	private static Number integer(BigInteger integer) {
		return (integer.bitLength() < Long.SIZE) ? (Number) integer.longValue() : integer;
	}

	/** What is no date stays as the server printed it. */
	private static String dateTime(String text) {
		try {
			LocalDate date = LocalDate.parse(text.substring(0, 10));
			LocalTime time = LocalTime.parse(text.substring(11));
			boolean whole = time.equals(time.truncatedTo(ChronoUnit.SECONDS));
			DateTimeFormatter format = whole ? SECONDS : MICROSECONDS;
			return (date.getYear() == 0) ? text : date + " " + format.format(time);
		}
		catch (DateTimeException ex) {
			return text;
		}
	}

	@Override
	public Object ofBytes(ColumnKind kind, byte[] bytes) {
		String latin = new String(bytes, StandardCharsets.ISO_8859_1);
		char quote = (latin.indexOf('\'') >= 0 && latin.indexOf('"') < 0) ? '"' : '\'';
		StringBuilder literal = new StringBuilder("b").append(quote);
		latin.chars().forEach((unit) -> literal.append(escaped((char) unit, quote)));
		return literal.append(quote).toString();
	}

	private static String escaped(char unit, char quote) {
		return switch (unit) {
			case '\t' -> "\\t";
			case '\n' -> "\\n";
			case '\r' -> "\\r";
			case '\\' -> "\\\\";
			default -> {
				if (unit < ' ' || unit > '~') {
					yield "\\x%02x".formatted((int) unit);
				}
				yield (unit == quote) ? "\\" + unit : String.valueOf(unit);
			}
		};
	}

}
